package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ImprovementPlans extends Repository<ImprovementPlan, UUID> {

    ImprovementPlan saveAndFlush(ImprovementPlan improvementPlan);

    ImprovementPlan save(ImprovementPlan improvementPlan);

    Optional<ImprovementPlan> findByAreaIdAndId(UUID areaId, UUID id);

    Optional<ImprovementPlan> findByAreaIdAndSlug(UUID areaId, String slug);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ImprovementPlan> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

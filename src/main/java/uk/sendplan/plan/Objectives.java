package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Objectives extends Repository<Objective, UUID> {

    Objective saveAndFlush(Objective objective);

    Objective save(Objective objective);

    Optional<Objective> findByAreaIdAndId(UUID areaId, UUID id);

    List<Objective> findByAreaIdAndPlanIdOrderByPosition(UUID areaId, UUID planId);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Objective> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

package uk.sendplan.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ImprovementPlans extends Repository<ImprovementPlan, UUID> {

    ImprovementPlan saveAndFlush(ImprovementPlan improvementPlan);

    ImprovementPlan save(ImprovementPlan improvementPlan);

    Optional<ImprovementPlan> findByAreaIdAndId(UUID areaId, UUID id);

    Optional<ImprovementPlan> findByAreaIdAndSlug(UUID areaId, String slug);
}

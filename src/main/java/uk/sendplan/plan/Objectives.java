package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Objectives extends Repository<Objective, UUID> {

    Objective saveAndFlush(Objective objective);

    Objective save(Objective objective);

    Optional<Objective> findByAreaIdAndId(UUID areaId, UUID id);

    List<Objective> findByAreaIdAndPlanIdOrderByPosition(UUID areaId, UUID planId);
}

package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Priorities extends Repository<Priority, UUID> {

    Priority saveAndFlush(Priority priority);

    Priority save(Priority priority);

    Optional<Priority> findByAreaIdAndId(UUID areaId, UUID id);

    List<Priority> findByAreaIdAndPlanIdOrderByPosition(UUID areaId, UUID planId);
}

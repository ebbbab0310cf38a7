package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface References extends Repository<Reference, UUID> {

    Reference saveAndFlush(Reference reference);

    Reference save(Reference reference);

    Optional<Reference> findByAreaIdAndId(UUID areaId, UUID id);

    List<Reference> findByAreaIdAndPriorityIdOrderByPosition(UUID areaId, UUID priorityId);

    List<Reference> findByAreaIdAndPlanIdOrderByPosition(UUID areaId, UUID planId);
}

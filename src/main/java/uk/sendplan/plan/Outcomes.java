package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Outcomes extends Repository<Outcome, UUID> {

    Outcome saveAndFlush(Outcome outcome);

    Outcome save(Outcome outcome);

    Optional<Outcome> findByAreaIdAndId(UUID areaId, UUID id);

    List<Outcome> findByAreaIdAndReferenceIdOrderByPosition(UUID areaId, UUID referenceId);
}

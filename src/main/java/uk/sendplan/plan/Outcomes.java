package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Outcomes extends Repository<Outcome, UUID> {

    Outcome saveAndFlush(Outcome outcome);

    Outcome save(Outcome outcome);

    Optional<Outcome> findByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Outcome> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface References extends Repository<Reference, UUID> {

    Reference saveAndFlush(Reference reference);

    Reference save(Reference reference);

    Optional<Reference> findByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Reference> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

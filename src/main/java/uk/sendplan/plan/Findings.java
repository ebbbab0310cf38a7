package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Findings extends Repository<Finding, UUID> {

    Finding saveAndFlush(Finding finding);

    Optional<Finding> findByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Finding> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

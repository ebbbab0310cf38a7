package uk.sendplan.publishing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ProgressPageStore extends Repository<ProgressPage, UUID> {

    ProgressPage saveAndFlush(ProgressPage page);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ProgressPage> findAndHoldByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ProgressPage> findAndHoldByAreaIdAndCycleIdAndPriorityId(UUID areaId, UUID cycleId, UUID priorityId);
}

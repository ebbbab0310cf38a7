package uk.sendplan.publishing.forum;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ForumViewStore extends Repository<ForumView, UUID> {

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ForumView> findAndHoldByAreaIdAndCycleIdAndPriorityId(UUID areaId, UUID cycleId, UUID priorityId);
}

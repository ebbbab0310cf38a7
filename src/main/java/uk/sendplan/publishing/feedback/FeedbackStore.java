package uk.sendplan.publishing.feedback;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface FeedbackStore extends Repository<Feedback, UUID> {

    List<Feedback> findByAreaIdAndAnswerId(UUID areaId, UUID answerId);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Feedback> findAndHoldByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the rows until the transaction ends, in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Feedback> findAndHoldByAreaIdAndIdInOrderById(UUID areaId, Collection<UUID> ids);
}

package uk.sendplan.publishing.feedback;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface FeedbackAnswerStore extends Repository<FeedbackAnswer, UUID> {

    FeedbackAnswer saveAndFlush(FeedbackAnswer answer);

    boolean existsByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FeedbackAnswer> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

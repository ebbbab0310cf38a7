package uk.sendplan.publishing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ProgressItemStore extends Repository<ProgressItem, UUID> {

    ProgressItem saveAndFlush(ProgressItem item);

    void delete(ProgressItem item);

    boolean existsByAreaIdAndId(UUID areaId, UUID id);

    Optional<ProgressItem> findByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ProgressItem> findAndHoldByAreaIdAndId(UUID areaId, UUID id);

    int countByAreaIdAndPageId(UUID areaId, UUID pageId);
}

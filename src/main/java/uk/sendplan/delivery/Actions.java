package uk.sendplan.delivery;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Actions extends Repository<Action, UUID> {

    Action saveAndFlush(Action action);

    Optional<Action> findByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Action> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Priorities extends Repository<Priority, UUID> {

    Priority saveAndFlush(Priority priority);

    Priority save(Priority priority);

    Optional<Priority> findByAreaIdAndId(UUID areaId, UUID id);

    List<Priority> findByAreaIdAndPlanIdOrderByPosition(UUID areaId, UUID planId);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Priority> findAndHoldByAreaIdAndId(UUID areaId, UUID id);

    /** Others may read it so at the same time; nobody changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<Priority> findAndShareByAreaIdAndId(UUID areaId, UUID id);
}

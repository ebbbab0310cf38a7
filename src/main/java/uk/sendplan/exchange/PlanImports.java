package uk.sendplan.exchange;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanImports extends Repository<PlanImport, UUID> {

    PlanImport saveAndFlush(PlanImport planImport);

    Optional<PlanImport> findByAreaIdAndId(UUID areaId, UUID id);

    /** For a command: the second of two that come at the same time waits, and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PlanImport i where i.areaId = :areaId and i.id = :id")
    Optional<PlanImport> lock(UUID areaId, UUID id);
}

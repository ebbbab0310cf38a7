package uk.sendplan.cycle;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Cycles extends Repository<ReportingCycle, UUID> {

    ReportingCycle saveAndFlush(ReportingCycle cycle);

    Optional<ReportingCycle> findByAreaIdAndId(UUID areaId, UUID id);

    Optional<ReportingCycle> findByAreaIdAndPlanIdAndOpens(UUID areaId, UUID planId, LocalDate opens);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReportingCycle> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}

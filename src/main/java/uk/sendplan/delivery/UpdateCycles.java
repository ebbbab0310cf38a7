package uk.sendplan.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleRecords;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/**
 * The reporting cycle that an update belongs to: of those that are open on the day it is recorded the one that opened last. A
 * correction belongs to the cycle of what it corrects.
 */
@Service
@Transactional
class UpdateCycles implements CycleRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    UpdateCycles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Corrected(UUID id, String name, boolean closed) {}

    /**
     * The cycle of an update that is recorded now. Until the transaction ends the cycle cannot be closed, nor its days be changed;
     * whoever comes while it is being closed waits, and then does not get it any more.
     *
     * @param corrected the update that it corrects, or null
     * @return null where no cycle is open
     * @throws Refused at "corrects" where the cycle of that update is closed
     */
    @Nullable
    UUID hold(Member by, UUID planId, @Nullable UUID corrected) {
        Corrected cycle = corrected == null ? null : ofUpdate(by, corrected).orElse(null);
        if (cycle == null) {
            return current(by, planId).orElse(null);
        }
        if (cycle.closed()) {
            throw new Refused("corrects", "progress.corrects.error.closed", cycle.name());
        }
        return cycle.id();
    }

    private Optional<Corrected> ofUpdate(Member by, UUID updateId) {
        return jdbc.sql("""
                select c.id, c.name, c.closed_at is not null as closed
                from progress_update u join reporting_cycle c on c.area_id = u.area_id and c.id = u.cycle_id
                where u.area_id = ? and u.id = ?
                for share of c
                """)
                .params(by.areaId(), updateId)
                .query(RecordRows.of(Corrected.class))
                .optional();
    }

    private Optional<UUID> current(Member by, UUID planId) {
        return jdbc.sql("""
                select id from reporting_cycle
                where area_id = ? and plan_id = ? and opens <= ? and closed_at is null
                order by opens desc limit 1
                for share
                """)
                .params(by.areaId(), planId, London.today(clock))
                .query(UUID.class)
                .optional();
    }

    private record Row(int updates, @Nullable OffsetDateTime first) {}

    @Override
    @Transactional(readOnly = true)
    public Recorded in(Member by, UUID cycleId) {
        by.require(Right.READ_PLAN);
        Row row = jdbc.sql("""
                select count(*) as updates, min(recorded_at) as first from progress_update where area_id = ? and cycle_id = ?
                """)
                .params(by.areaId(), cycleId)
                .query(RecordRows.of(Row.class))
                .single();
        return new Recorded(
                row.updates(),
                row.first() == null ? null : LocalDate.ofInstant(row.first().toInstant(), London.ZONE));
    }
}

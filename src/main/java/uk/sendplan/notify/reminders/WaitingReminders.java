package uk.sendplan.notify.reminders;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.notify.SendingResult;
import uk.sendplan.notify.SendingResult.State;
import uk.sendplan.notify.reminders.DaysReminders.About;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/** The reminders that wait to be sent. Each call is a transaction of its own. */
@Component
class WaitingReminders {

    /** As long is nobody else given one that was taken. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaitingReminders(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param attempts this one counted */
    record Taken(UUID id, byte[] addressee, int attempts, Instant madeAt) {}

    /**
     * What became of one.
     *
     * @param subject of the mail that was written; null where nothing was left to say
     * @param result null for the same
     */
    record Outcome(
            UUID areaId,
            Taken taken,
            Instant at,
            @Nullable String subject,
            @Nullable SendingResult result) {

        /** As it stands in the database. */
        String state() {
            return result == null ? "DROPPED" : result.state().name();
        }
    }

    /** Areas in which one is due. */
    List<UUID> areas() {
        return in(
                Scope.NONE,
                () -> jdbc.sql("select areas_with_reminders_due(?)")
                        .param(now())
                        .query(UUID.class)
                        .list());
    }

    /** Takes the one that waits longest, and puts it off in the same statement. */
    Optional<Taken> take(UUID area) {
        return in(
                Reminding.scope(area),
                () -> jdbc.sql("""
                        with taken as materialized (
                            select id from reminder where area_id = :area and state = 'WAITING' and due_at <= :now
                            order by due_at, id limit 1 for update skip locked)
                        update reminder r set attempts = r.attempts + 1, due_at = :leased
                        from taken where r.area_id = :area and r.id = taken.id
                        returning r.id, r.addressee, r.attempts, r.made_at
                        """)
                        .param("area", area)
                        .param("now", now())
                        .param("leased", now().plus(LEASE))
                        .query(RecordRows.of(Taken.class))
                        .optional());
    }

    List<About> abouts(UUID areaId, UUID reminder) {
        return in(
                Reminding.scope(areaId),
                () -> jdbc.sql("""
                        select cycle_id, step, step_on as "on" from reminder_about where area_id = ? and reminder_id = ?
                        """)
                        .params(areaId, reminder)
                        .query(RecordRows.of(About.class))
                        .list());
    }

    /** Also one that a later reminder was to replace meanwhile: it did leave. */
    void settle(Outcome outcome) {
        SendingResult result = outcome.result();
        boolean settled = result == null || result.state() != State.WAITING;
        OffsetDateTime at = outcome.at().atOffset(ZoneOffset.UTC);
        in(
                Reminding.scope(outcome.areaId()),
                () -> jdbc.sql("""
                        update reminder set state = :state, reason = :reason, subject = :subject, settled_at = :settled,
                            due_at = coalesce(:due, due_at)
                        where area_id = :area and id = :id and (state = 'WAITING' or state = 'DROPPED' and :state = 'SENT')
                        """)
                        .param("state", outcome.state())
                        .param("reason", result == null ? null : result.reason())
                        .param("subject", outcome.subject())
                        .param("settled", settled ? at : null, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "due",
                                result == null || result.retryIn() == null ? null : at.plus(result.retryIn()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("area", outcome.areaId())
                        .param("id", outcome.taken().id())
                        .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

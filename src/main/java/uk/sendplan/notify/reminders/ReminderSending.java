package uk.sendplan.notify.reminders;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.notify.Envelope;
import uk.sendplan.notify.MailChannel;
import uk.sendplan.notify.MailChannel.Delivered;
import uk.sendplan.notify.MailIsSent;
import uk.sendplan.notify.MailText;
import uk.sendplan.notify.SendingResult;
import uk.sendplan.notify.SendingResult.State;
import uk.sendplan.notify.WaitingMail;
import uk.sendplan.notify.reminders.AreaReading.Area;
import uk.sendplan.notify.reminders.DaysReminders.About;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Sends the reminders that wait, one by one: one is taken with {@code FOR UPDATE SKIP LOCKED} and put off in the same statement, written
 * from what is missing at that moment, handed over outside of any transaction, and its acknowledgement written down before the next is
 * taken. So of all reminders one can arrive twice where an application dies, and never more: the one that was handed over and not written
 * down. Both copies have the same Message-ID.
 *
 * <p>One about which nothing is left to say is dropped. What the other side does not take is tried for {@link #PATIENCE}.
 */
@Service
@MailIsSent
class ReminderSending {

    static final Duration LEASE = Duration.ofMinutes(10);
    static final Duration PATIENCE = Duration.ofDays(5);
    /** The pauses of mails grow from a minute to an hour in so many attempts; then a reminder is tried every hour. */
    private static final int HOURLY = 4;

    private static final Duration STILL_TRUE = Duration.ofMinutes(1);

    private final AreaReading reading;
    private final Addressees addressees;
    private final DigestWords words;
    private final MailChannel channel;
    private final MailServer server;
    private final BaseAddress base;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Outcome> toWriteDown = new ConcurrentLinkedQueue<>();

    ReminderSending(
            AreaReading reading,
            Addressees addressees,
            DigestWords words,
            MailChannel channel,
            MailServer server,
            BaseAddress base,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MeterRegistry meters,
            Clock clock) {
        this.reading = reading;
        this.addressees = addressees;
        this.words = words;
        this.channel = channel;
        this.server = server;
        this.base = base;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    private record Taken(UUID id, byte[] addressee, int attempts, Instant madeAt) {}

    private record Outcome(
            UUID areaId,
            Taken taken,
            Instant at,
            @Nullable String subject,
            @Nullable SendingResult result) {}

    @Scheduled(fixedDelayString = "${sendplan.mail.every}", initialDelayString = "${sendplan.mail.every}")
    void send() {
        writeDown();
        for (UUID area : areasWithRemindersDue()) {
            if (!send(area)) {
                return;
            }
        }
    }

    /** @return whether the other side answers */
    private boolean send(UUID areaId) {
        Area area = null;
        Instant readAt = Instant.MIN;
        for (Optional<Taken> taken = take(areaId); taken.isPresent(); taken = take(areaId)) {
            if (area == null || clock.instant().isAfter(readAt.plus(STILL_TRUE))) {
                area = in(Reminding.scope(areaId), () -> reading.area(areaId));
                readAt = clock.instant();
            }
            if (!send(area, taken.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean send(Area area, Taken taken) {
        Hearer to = hearer(area, taken.addressee()).orElse(null);
        Digest digest = to == null ? null : Digest.of(area, to, abouts(area.id(), taken.id()));
        if (to == null || digest == null || digest.parts().isEmpty()) {
            settle(new Outcome(area.id(), taken, clock.instant(), null, null));
            return true;
        }
        MailText text = words.of(area, digest);
        WaitingMail mail = new WaitingMail(
                taken.id(),
                Objects.requireNonNull(to.email()),
                taken.addressee(),
                Math.min(taken.attempts(), HOURLY),
                area.id(),
                area.slug(),
                area.name(),
                text.subject(),
                text.body());
        Delivered delivered = channel.deliver(List.of(mail), waiting -> envelope(area, to));
        SendingResult result = delivered.results().get(0);
        boolean tooLong = result.state() == State.WAITING
                && clock.instant().isAfter(taken.madeAt().plus(PATIENCE));
        settle(new Outcome(
                area.id(),
                taken,
                clock.instant(),
                mail.subject(),
                tooLong ? new SendingResult(taken.id(), State.GIVEN_UP, null, result.reason()) : result));
        return delivered.answering();
    }

    private void settle(Outcome outcome) {
        toWriteDown.add(outcome);
        writeDown();
    }

    private Envelope envelope(Area area, Hearer to) {
        String stop = base.link("/areas/" + area.slug() + "/reminders/" + addressees.stopKey(area.id(), to.id()));
        return new Envelope(server.from(), base.host(), stop, words.ending(area.name(), stop), clock.instant());
    }

    private Optional<Hearer> hearer(Area area, byte[] addressee) {
        return area.partners().people().values().stream()
                .filter(person -> person.reach() == Reach.REACHED
                        && person.address() != null
                        && Arrays.equals(addressees.of(area.id(), person.address()), addressee))
                .findFirst();
    }

    private List<About> abouts(UUID areaId, UUID reminder) {
        return in(
                Reminding.scope(areaId),
                () -> jdbc.sql("""
                        select cycle_id, step, step_on as "on" from reminder_about where area_id = ? and reminder_id = ?
                        """)
                        .params(areaId, reminder)
                        .query(RecordRows.of(About.class))
                        .list());
    }

    private List<UUID> areasWithRemindersDue() {
        return in(
                Scope.NONE,
                () -> jdbc.sql("select areas_with_reminders_due(?)")
                        .param(now())
                        .query(UUID.class)
                        .list());
    }

    private Optional<Taken> take(UUID area) {
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

    /** An outcome leaves the queue when the database has it. */
    private synchronized void writeDown() {
        for (Outcome outcome = toWriteDown.peek(); outcome != null; outcome = toWriteDown.peek()) {
            writeDown(outcome);
            toWriteDown.remove();
        }
    }

    /** Also one that a later reminder was to replace meanwhile: it did leave. */
    private void writeDown(Outcome outcome) {
        SendingResult result = outcome.result();
        String state = result == null ? "DROPPED" : result.state().name();
        boolean settled = result == null || result.state() != State.WAITING;
        OffsetDateTime at = outcome.at().atOffset(ZoneOffset.UTC);
        in(
                Reminding.scope(outcome.areaId()),
                () -> jdbc.sql("""
                        update reminder set state = :state, reason = :reason, subject = :subject, settled_at = :settled,
                            due_at = coalesce(:due, due_at)
                        where area_id = :area and id = :id and (state = 'WAITING' or state = 'DROPPED' and :state = 'SENT')
                        """)
                        .param("state", state)
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
        meters.counter("sendplan.reminders", "outcome", state.toLowerCase(Locale.ROOT))
                .increment();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

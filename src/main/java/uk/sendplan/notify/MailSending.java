package uk.sendplan.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.notify.MailChannel.Delivered;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Sends what waits in the outbox, area by area, in batches. A batch is taken with {@code FOR UPDATE SKIP LOCKED} and put off for
 * {@link #LEASE} in the same statement, so senders that work at once, here or in another instance, never take the same mail; then it is
 * sent outside of any transaction, and what became of it is written down in one more statement.
 *
 * <p><b>At least once.</b> What the mail server acknowledged is never handed over a second time by an application that lives: should the
 * database not answer just then, the acknowledgement is kept and written down before anything else is taken. Twice a mail can arrive in two
 * cases that nobody can tell apart from failure: the application dies between the acknowledgement and the next statement (of the batch of
 * {@link #BATCH} that it was sending), or the server takes a mail and its answer is lost on the way. Both copies have the same Message-ID.
 *
 * <p>What fails is tried again after growing pauses; what is refused for good, or failed too often, is given up and its reason kept. A mail
 * that is sent or given up no longer knows its address, and one whose address left meanwhile is dropped.
 */
@Service
@MailIsSent
class MailSending {

    static final int BATCH = 25;
    static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailChannel channel;
    private final MailChannel.Envelopes envelopes;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Outcome> toWriteDown = new ConcurrentLinkedQueue<>();

    MailSending(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MailChannel channel,
            MailChannel.Envelopes envelopes,
            MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.channel = channel;
        this.envelopes = envelopes;
        this.meters = meters;
        this.clock = clock;
    }

    private record Outcome(UUID areaId, Instant at, List<SendingResult> results) {

        /** As the database takes it. */
        private @Nullable String[] column(Function<SendingResult, @Nullable String> value) {
            return results.stream().map(value).toArray(String[]::new);
        }
    }

    /** Sends all that is due; stops for now where the mail server does not answer. */
    @Scheduled(fixedDelayString = "${sendplan.mail.every}", initialDelayString = "${sendplan.mail.every}")
    void send() {
        writeDown();
        for (UUID area : areasWithMailDue()) {
            dropThoseWhoLeft(area);
            List<WaitingMail> batch = take(area);
            while (!batch.isEmpty()) {
                Delivered delivered = channel.deliver(batch, envelopes);
                toWriteDown.add(new Outcome(area, clock.instant(), delivered.results()));
                writeDown();
                if (!delivered.answering()) {
                    return;
                }
                batch = take(area);
            }
        }
    }

    private List<UUID> areasWithMailDue() {
        return in(
                Scope.NONE,
                () -> jdbc.sql("select areas_with_mail_due(?)")
                        .param(now())
                        .query(UUID.class)
                        .list());
    }

    private void dropThoseWhoLeft(UUID area) {
        in(AlertArea.scope(area), () -> jdbc.sql("""
                delete from outgoing_mail m
                where m.area_id = ? and m.state = 'WAITING' and m.due_at <= ? and not exists (
                    select from alert_subscription s where s.area_id = m.area_id and s.subscriber = m.subscriber)
                """).params(area, now()).update());
    }

    private List<WaitingMail> take(UUID area) {
        return in(
                AlertArea.scope(area),
                () -> jdbc.sql("""
                with taken as materialized (
                    select id from outgoing_mail
                    where area_id = :area and state = 'WAITING' and due_at <= :now
                    order by due_at, id limit :batch for update skip locked),
                put_off as (
                    update outgoing_mail m set attempts = m.attempts + 1, due_at = :leased
                    from taken, outgoing_text t
                    where m.area_id = :area and m.id = taken.id and t.area_id = m.area_id and t.id = m.text_id
                    returning m.id, m.email, m.subscriber, m.attempts, m.area_id, t.area_slug, t.area_name, t.subject, t.body, t.made_at)
                select * from put_off order by made_at, id
                """)
                        .param("area", area)
                        .param("now", now())
                        .param("batch", BATCH)
                        .param("leased", now().plus(LEASE))
                        .query(RecordRows.of(WaitingMail.class))
                        .list());
    }

    /** An outcome leaves the queue when the database has it. */
    private synchronized void writeDown() {
        Outcome outcome = toWriteDown.peek();
        while (outcome != null) {
            writeDown(outcome);
            toWriteDown.remove();
            outcome = toWriteDown.peek();
        }
    }

    private void writeDown(Outcome outcome) {
        in(
                AlertArea.scope(outcome.areaId()),
                () -> jdbc.sql("""
                update outgoing_mail m set state = r.state, reason = r.reason,
                    due_at = coalesce(r.due_at::timestamptz, m.due_at),
                    email = case r.state when 'WAITING' then m.email end,
                    subscriber = case r.state when 'WAITING' then m.subscriber end,
                    settled_at = case when r.state <> 'WAITING' then :at::timestamptz end
                from unnest(:ids::uuid[], :states::text[], :due::text[], :reasons::text[]) as r(id, state, due_at, reason)
                where m.area_id = :area and m.id = r.id and m.state = 'WAITING'
                """)
                        .param("at", outcome.at().atOffset(ZoneOffset.UTC))
                        .param("ids", outcome.column(result -> result.mailId().toString()))
                        .param("states", outcome.column(result -> result.state().name()))
                        .param("due", outcome.column(result -> due(outcome.at(), result)))
                        .param("reasons", outcome.column(SendingResult::reason))
                        .param("area", outcome.areaId())
                        .update());
        outcome.results()
                .forEach(result -> meters.counter(
                                "sendplan.mail",
                                "outcome",
                                result.state().name().toLowerCase(Locale.ROOT))
                        .increment());
    }

    private static @Nullable String due(Instant at, SendingResult result) {
        return result.retryIn() == null ? null : at.plus(result.retryIn()).toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

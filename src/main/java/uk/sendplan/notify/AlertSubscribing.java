package uk.sendplan.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.notify.AlertTopics.NamedTopic;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.signing.SignedKeys;

/**
 * How somebody comes to hear of an area, and leaves again. Whoever asks gets a mail, and nothing else happens until its link is followed
 * and confirmed; the answer to asking is the same whether or not the address is known. Leaving deletes the address.
 *
 * <p>Nobody can be flooded through this: one address gets at most {@link #MOST_FOR_ADDRESS} such mails a day from the whole installation,
 * and one sender causes at most {@link #MOST_BY_SENDER}.
 */
@Service
public class AlertSubscribing {

    /** So long a request waits to be confirmed; then it is deleted. */
    public static final Duration WAITS = Duration.ofDays(7);

    static final Duration COUNTED = Duration.ofDays(1);
    static final int MOST_BY_SENDER = 30;
    static final int MOST_FOR_ADDRESS = 3;

    private static final String FORM = "alerts-form";
    private static final String CONFIRM = "alerts-confirm";
    private static final Duration FORM_LASTS = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SignedKeys keys;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final AlertWords words;
    private final MailServer server;
    private final Clock clock;

    AlertSubscribing(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SignedKeys keys,
            Subscribers subscribers,
            Outbox outbox,
            AlertWords words,
            MailServer server,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.words = words;
        this.server = server;
        this.clock = clock;
    }

    /**
     * @param formKey as the form was given it: the same form sent twice asks once
     * @param sender the network it came from; of it, and of the address, a short keyed hash is kept for a day
     */
    public record AskForAlerts(@Nullable String formKey, String email, List<NamedTopic> topics, String sender) {}

    public enum Answer {
        /** Whatever is known of the address. */
        TAKEN,
        /** Too much was asked from this network. */
        TOO_MANY,
        /** The form is too old, or not ours. */
        FORM_TOO_OLD
    }

    /** A request that was made by mail. */
    public enum Request {
        WAITING,
        CONFIRMED,
        /** Its time is over. */
        TOO_OLD,
        /** It was deleted meanwhile, or replaced by another one of the same address. */
        GONE
    }

    public String formKey(AlertArea area) {
        return keys.ofId(FORM, area.id().toString(), UUID.randomUUID(), FORM_LASTS);
    }

    public static boolean isAddress(String typed) {
        return MailAddress.read(typed).isPresent();
    }

    /** @param ask with an address that {@link #isAddress} and at least one topic of the area */
    public Answer ask(AlertArea area, AskForAlerts ask) {
        if (!server.isConfigured()) {
            throw new IllegalStateException("no mail server is configured");
        }
        Optional<UUID> id = keys.open(FORM, area.id().toString(), ask.formKey())
                .filter(key -> !key.expired())
                .map(SignedKeys.Opened::asId);
        if (id.isEmpty()) {
            return Answer.FORM_TOO_OLD;
        }
        MailAddress address = MailAddress.read(ask.email()).orElseThrow();
        return in(area, () -> ask(area, id.get(), address, ask));
    }

    private Answer ask(AlertArea area, UUID id, MailAddress address, AskForAlerts ask) {
        byte[] sender = subscribers.counted("sender", ask.sender());
        byte[] counted = subscribers.counted("address", address.comparable());
        lock(sender);
        lock(counted);
        Asked asked = jdbc.sql("""
                select r.by_sender, r.for_address, exists (select from alert_request where area_id = :area and id = :id) as known
                from alert_requests(:sender, :address, :since) r
                """)
                .param("area", area.id())
                .param("id", id)
                .param("sender", sender)
                .param("address", counted)
                .param("since", now().minus(COUNTED))
                .query(Asked.class)
                .single();
        if (asked.known()) {
            return Answer.TAKEN;
        }
        if (asked.bySender() >= MOST_BY_SENDER) {
            return Answer.TOO_MANY;
        }
        jdbc.sql("insert into alert_request (id, area_id, sender, address, made_at) values (?, ?, ?, ?, ?)")
                .params(id, area.id(), sender, counted, now())
                .update();
        if (asked.forAddress() < MOST_FOR_ADDRESS) {
            add(area, id, address, ask.topics());
        }
        return Answer.TAKEN;
    }

    private record Asked(long bySender, long forAddress, boolean known) {}

    private void add(AlertArea area, UUID id, MailAddress address, List<NamedTopic> topics) {
        byte[] subscriber = subscribers.subscriber(area.id(), address);
        jdbc.sql("insert into alert_subscription (id, area_id, subscriber, email, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, area.id(), subscriber, address.text(), now())
                .update();
        jdbc.sql("""
                insert into alert_topic (area_id, subscription_id, plan_slug, priority_number)
                select :area, :id, plan, priority from unnest(:plans::text[], :priorities::text[]) as chosen(plan, priority)
                on conflict do nothing
                """)
                .param("area", area.id())
                .param("id", id)
                .param(
                        "plans",
                        topics.stream().map(topic -> topic.topic().plan()).toArray(String[]::new))
                .param(
                        "priorities",
                        topics.stream().map(topic -> topic.topic().priority()).toArray(String[]::new))
                .update();
        String key = keys.ofId(CONFIRM, area.id().toString(), id, WAITS);
        MailText mail =
                words.confirm(area, key, topics.stream().map(NamedTopic::name).toList());
        outbox.toOne(area, subscriber, address, mail);
    }

    /** Nothing for a link that is not ours. */
    public Optional<Request> request(AlertArea area, String key) {
        return keys.open(CONFIRM, area.id().toString(), key).map(opened -> in(area, () -> request(area, opened)));
    }

    private Request request(AlertArea area, SignedKeys.Opened key) {
        Optional<Row> row = find(area, key.asId());
        if (row.isEmpty()) {
            return key.expired() ? Request.TOO_OLD : Request.GONE;
        }
        if (row.get().confirmedAt() != null) {
            return Request.CONFIRMED;
        }
        return key.expired() ? Request.TOO_OLD : Request.WAITING;
    }

    private record Row(byte[] subscriber, @Nullable OffsetDateTime confirmedAt) {}

    private Optional<Row> find(AlertArea area, UUID id) {
        return jdbc.sql("select subscriber, confirmed_at from alert_subscription where area_id = ? and id = ?")
                .params(area.id(), id)
                .query((row, number) -> new Row(row.getBytes(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /**
     * What was chosen with this request counts from now on, in place of anything that the address chose before.
     *
     * @return nothing for a link that is not ours
     */
    public Optional<Request> confirm(AlertArea area, String key) {
        return keys.open(CONFIRM, area.id().toString(), key)
                .map(opened -> in(area, () -> {
                    UUID id = opened.asId();
                    find(area, id).ifPresent(row -> lock(row.subscriber()));
                    Request request = request(area, opened);
                    if (request != Request.WAITING) {
                        return request;
                    }
                    jdbc.sql("""
                    delete from alert_subscription s using alert_subscription chosen
                    where chosen.area_id = :area and chosen.id = :id and s.area_id = chosen.area_id
                        and s.subscriber = chosen.subscriber and s.id <> chosen.id
                    """).param("area", area.id()).param("id", id).update();
                    jdbc.sql("update alert_subscription set confirmed_at = ? where area_id = ? and id = ?")
                            .params(now(), area.id(), id)
                            .update();
                    return Request.CONFIRMED;
                }));
    }

    /** The link by which this request's address leaves; nothing where it is gone. */
    public Optional<String> leaveKey(AlertArea area, String confirmKey) {
        return keys.open(CONFIRM, area.id().toString(), confirmKey)
                .flatMap(opened -> in(area, () -> find(area, opened.asId())))
                .map(row -> subscribers.leaveKey(area.id(), row.subscriber()));
    }

    /** Whether the area keeps the address that the link belongs to; nothing for a link that is not ours. */
    public Optional<Boolean> isKept(AlertArea area, String leaveKey) {
        return subscribers
                .leaving(area.id(), leaveKey)
                .map(subscriber -> in(
                        area,
                        () -> jdbc.sql(
                                        "select exists (select from alert_subscription where area_id = ? and subscriber = ?)")
                                .params(area.id(), subscriber)
                                .query(Boolean.class)
                                .single()));
    }

    /**
     * Deletes the address, and the mails that wait for it; a mail that is under way this moment may still arrive. Doing it again does
     * nothing.
     *
     * @return false for a link that is not ours
     */
    public boolean leave(AlertArea area, String leaveKey) {
        Optional<byte[]> subscriber = subscribers.leaving(area.id(), leaveKey);
        subscriber.ifPresent(who -> in(area, () -> {
            lock(who);
            jdbc.sql("delete from alert_subscription where area_id = ? and subscriber = ?")
                    .params(area.id(), who)
                    .update();
            return jdbc.sql("delete from outgoing_mail where area_id = ? and subscriber = ? and state = 'WAITING'")
                    .params(area.id(), who)
                    .update();
        }));
        return subscriber.isPresent();
    }

    /** Two who ask for the same in the same moment come one after the other. */
    private void lock(byte[] who) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(Subscribers.asLock(who))
                .query((row, number) -> true)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T in(AlertArea area, Supplier<T> work) {
        return area.scope().call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

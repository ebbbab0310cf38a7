package uk.sendplan.publishing.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.signing.SignedKeys;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/**
 * Takes feedback from everybody. It works as the database role of the public, which can hand feedback in and not read it.
 *
 * <p>Who sends is known for a day by a hash whose key is then thrown away. Whoever sends too much is refused from memory, and few are
 * served at a time: a flood leaves the connections to the database to those who work.
 */
@Service
public class LeavingFeedback {

    /** In characters. */
    public static final int LONGEST = 1200;

    /** Twice this much fits between two midnights: a sender leaves 120 rows in a night. A school or a mobile network is one sender too. */
    static final int MOST_OF_SENDER = 60;

    static final int MOST_OF_SENDER_ON_PAGE = 20;
    static final int MOST_ON_PAGE = 200;
    static final int MOST_IN_AREA = 500;

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 20_000;

    private static final String PURPOSE = "feedback";
    private static final Duration FORM_LASTS = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final SignedKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Cache<String, Outcome> refused = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private volatile @Nullable DaySecret secret;

    LeavingFeedback(JdbcClient jdbc, SignedKeys keys, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A page of a priority, by its address. */
    public record Page(String area, String plan, String priority) {

        String name() {
            return (area + "/" + plan + "/" + priority).toLowerCase(Locale.ROOT);
        }
    }

    public record Said(FeedbackRating rating, @Nullable String comment) {}

    /** What became of it. */
    public enum Outcome {
        TAKEN,
        /** The form's key was used before, with other words. */
        KEY_USED,
        /** Too much came from there today. */
        SENDER_FULL,
        /** Too much came about the page, or to the area, today. */
        AREA_FULL,
        BUSY,
        NOT_THERE
    }

    private record DaySecret(LocalDate day, byte[] secret) {}

    /** A new key for a form on the page. */
    public String formKey(Page page) {
        return keys.ofId(PURPOSE, page.name(), UUID.randomUUID(), FORM_LASTS);
    }

    /** The key of a form that was sent, unless it is none of ours, of another page, or too old. */
    public Optional<UUID> read(Page page, @Nullable String formKey) {
        return keys.open(PURPOSE, page.name(), formKey)
                .filter(key -> !key.expired())
                .map(SignedKeys.Opened::asId);
    }

    /**
     * @param key of the form: with the same key again nothing more is taken
     * @param network that the sender is in, which is not stored
     */
    public Outcome leave(Page page, UUID key, Said said, String network) {
        DaySecret today = current();
        byte[] sender = Senders.hide(today.secret(), network);
        String ofSender = HexFormat.of().formatHex(sender) + page.name();
        String ofPage = today.day() + page.name();
        Outcome known = Objects.requireNonNullElse(refused.getIfPresent(ofSender), Outcome.TAKEN);
        if (known == Outcome.TAKEN) {
            known = Objects.requireNonNullElse(refused.getIfPresent(ofPage), Outcome.TAKEN);
        }
        if (known != Outcome.TAKEN) {
            return known;
        }
        Outcome outcome = inTurn(() -> hand(page, key, said, sender, today.day()));
        if (outcome == Outcome.SENDER_FULL) {
            refused.put(ofSender, outcome);
        } else if (outcome == Outcome.AREA_FULL) {
            refused.put(ofPage, outcome);
        }
        return outcome;
    }

    private Outcome inTurn(Supplier<Outcome> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.BUSY;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.BUSY;
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private Outcome hand(Page page, UUID key, Said said, byte[] sender, LocalDate today) {
        return asPublic(() -> Outcome.valueOf(jdbc.sql("""
                        select leave_feedback(:key, :area, :plan, :priority, :rating, :comment::text, :sender, :today,
                            :senderOnPage, :ofSender, :onPage, :inArea)
                        """)
                .param("key", key)
                .param("area", page.area())
                .param("plan", page.plan())
                .param("priority", page.priority())
                .param("rating", said.rating().name())
                .param("comment", said.comment())
                .param("sender", sender)
                .param("today", today)
                .param("senderOnPage", MOST_OF_SENDER_ON_PAGE)
                .param("ofSender", MOST_OF_SENDER)
                .param("onPage", MOST_ON_PAGE)
                .param("inArea", MOST_IN_AREA)
                .query(String.class)
                .single()));
    }

    /** The hash of a sender is of no use after its day, and goes. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetSenders() {
        LocalDate today = London.today(clock);
        asPublic(() -> jdbc.sql("select forget_senders(?)")
                .param(today)
                .query((row, number) -> today)
                .single());
    }

    private DaySecret current() {
        LocalDate today = London.today(clock);
        DaySecret known = secret;
        if (known == null || !known.day().equals(today)) {
            byte[] ofToday = asPublic(() -> jdbc.sql("select feedback_secret(?)")
                    .param(today)
                    .query(byte[].class)
                    .single());
            known = new DaySecret(today, ofToday);
            secret = known;
        }
        return known;
    }

    private <T> T asPublic(Supplier<T> work) {
        return Scope.PUBLISHED.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

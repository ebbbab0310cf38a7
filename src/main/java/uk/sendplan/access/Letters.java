package uk.sendplan.access;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.signing.InstallationSecret;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * The queue of letters to one person. It says what a letter is about and not what it says: that is found out, and its secret made, when it
 * leaves.
 */
@Service
public class Letters {

    /** As long is nobody else given one that was taken. */
    static final Duration LEASE = Duration.ofMinutes(10);

    static final Duration COUNTED = Duration.ofHours(1);
    static final int MOST_AN_ADDRESS = 3;
    static final int MOST_A_SENDER = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstallationSecret secret;
    private final Clock clock;

    Letters(JdbcClient jdbc, TransactionTemplate transaction, InstallationSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secret = secret;
        this.clock = clock;
    }

    /** What it is about. */
    public enum Kind {
        INVITATION,
        /** A link to set a new one. */
        PASSWORD,
        PASSWORD_CHANGED,
        EMAIL_CHANGED,
        SECOND_FACTOR_REMOVED,
        ACCOUNT_LINKED,
        ACCOUNT_UNLINKED
    }

    /** @param attempts this one counted */
    public record Taken(UUID id, Kind kind, @Nullable UUID aboutId, String email, int attempts, Instant madeAt) {}

    /** About an invitation; in the transaction that made it. */
    void aboutInvitation(UUID invitation, String email) {
        add(Kind.INVITATION, invitation, email, null);
    }

    /** What was changed of how somebody signs in; in the transaction that changed it. */
    void aboutAccount(Kind changed, String email) {
        add(changed, null, email, null);
    }

    /**
     * To somebody who forgot a password, if anybody has that address. Too many are passed over in silence.
     *
     * @param sender whose request it was, as {@code SenderAddress} has it
     */
    public void aboutPassword(String email, String sender) {
        byte[] from = secret.hash(bytes("letter-sender"), bytes(sender));
        in(() -> {
            Counts made = jdbc.sql("""
                            select (select count(*) from letter where addressee = :addressee and made_at > :since
                                    and kind in ('INVITATION', 'PASSWORD')) as for_address,
                                (select count(*) from letter where sender = :sender and made_at > :since) as of_sender
                            """)
                    .param("addressee", addressee(email))
                    .param("sender", from)
                    .param("since", now().minus(COUNTED))
                    .query(RecordRows.of(Counts.class))
                    .single();
            if (made.forAddress() < MOST_AN_ADDRESS && made.ofSender() < MOST_A_SENDER) {
                add(Kind.PASSWORD, null, email, from);
            }
            return true;
        });
    }

    private record Counts(long forAddress, long ofSender) {}

    private void add(Kind kind, @Nullable UUID about, String email, byte @Nullable [] sender) {
        jdbc.sql("""
                insert into letter (id, kind, about_id, email, addressee, sender, state, made_at, due_at)
                values (:id, :kind, :about, :email, :addressee, :sender, 'WAITING', :now, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("about", about, Types.OTHER)
                .param("email", email)
                .param("addressee", addressee(email))
                .param("sender", sender, Types.BINARY)
                .param("now", now())
                .update();
    }

    private byte[] addressee(String email) {
        return secret.hash(bytes("letter-addressee"), bytes(Account.sameCase(email)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the one that waits longest, and puts it off in the same statement. */
    public Optional<Taken> take() {
        return in(() -> jdbc.sql("""
                        with taken as materialized (
                            select id from letter where state = 'WAITING' and due_at <= :now order by due_at, id limit 1 for update skip locked)
                        update letter l set attempts = l.attempts + 1, due_at = :leased from taken where l.id = taken.id
                        returning l.id, l.kind, l.about_id, l.email, l.attempts, l.made_at
                        """)
                .param("now", now())
                .param("leased", now().plus(LEASE))
                .query(RecordRows.of(Taken.class))
                .optional());
    }

    /** It is tried again. */
    public void putOff(UUID id, Duration pause, @Nullable String reason) {
        in(() -> jdbc.sql("update letter set due_at = :due, reason = :reason where id = :id and state = 'WAITING'")
                .param("due", now().plus(pause))
                .param("reason", reason)
                .param("id", id)
                .update());
    }

    /** It left, was given up, or there was nothing to say: its address is forgotten. */
    public void settle(UUID id, String state, @Nullable String reason) {
        in(() -> jdbc.sql("""
                        update letter set state = :state, reason = :reason, settled_at = :now, email = null
                        where id = :id and state = 'WAITING'
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("now", now())
                .param("id", id)
                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T in(Supplier<T> work) {
        return Scope.SIGNING_IN.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

package uk.sendplan.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.signing.InstallationSecret;
import uk.sendplan.shared.Scope;

/**
 * Counts tries to sign in before anything of them is checked. Each address that is typed, whether or not an account has it, has a number
 * of tries an hour for all devices that are not known together, and each known device has as many of its own: strangers use up the
 * strangers' tries, and nobody is locked out. What was completed counts no more.
 */
@Service
public class SignInThrottling {

    static final int OF_ACCOUNT = 10;
    static final int OF_SENDER = 100;
    static final Duration WINDOW = Duration.ofHours(1);

    /** Stands for all devices that are not known. */
    private static final UUID UNKNOWN = new UUID(0, 0);

    private static final int LOCK_OF_ACCOUNT = 2501;
    private static final int LOCK_OF_SENDER = 2502;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstallationSecret secret;
    private final KnownDevices devices;
    private final Clock clock;

    SignInThrottling(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            InstallationSecret secret,
            KnownDevices devices,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secret = secret;
        this.devices = devices;
        this.clock = clock;
    }

    /** What is tried: a password, or a code after it. */
    enum Kind {
        PASSWORD,
        CODE,
        /** Coming back from a provider: nobody's address was typed, so only the sender's tries are counted. */
        PROVIDER
    }

    /**
     * Counts one more try.
     *
     * @return the try, to be taken back when signing in is completed
     * @throws TooManyTries without counting it
     */
    UUID count(Kind kind, SignInDevice from) {
        byte[] account = key("account", from.email());
        byte[] sender = key("sender", from.sender());
        return Scope.SIGNING_IN.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            lock(LOCK_OF_ACCOUNT, account);
            lock(LOCK_OF_SENDER, sender);
            UUID device = devices.find(from).orElse(UNKNOWN);
            OffsetDateTime since = clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
            refuseAbove(OF_SENDER, "sender_key = ? and made_at > ?", sender, since);
            if (kind == Kind.CODE) {
                refuseAbove(OF_ACCOUNT, "account_key = ? and made_at > ? and kind = 'CODE'", account, since);
            } else if (kind == Kind.PASSWORD) {
                refuseAbove(
                        OF_ACCOUNT,
                        "account_key = ? and made_at > ? and kind = 'PASSWORD' and device_id = ?",
                        account,
                        since,
                        device);
            }
            UUID attempt = UUID.randomUUID();
            jdbc.sql(
                            "insert into sign_in_attempt (id, kind, account_key, sender_key, device_id, made_at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            attempt,
                            kind.name(),
                            account,
                            sender,
                            device,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return attempt;
        })));
    }

    /** The next try is looked at again when the oldest of the last ones is an hour old. */
    private void refuseAbove(int most, String which, Object... parameters) {
        Optional<OffsetDateTime> oldest = jdbc.sql("select made_at from sign_in_attempt where " + which
                        + " order by made_at desc offset " + (most - 1) + " limit 1")
                .params(parameters)
                .query(OffsetDateTime.class)
                .optional();
        oldest.ifPresent(made -> {
            throw new TooManyTries(made.toInstant().plus(WINDOW));
        });
    }

    /** Signing in was completed: these tries count no more, and none of passwords from this device where it is known. */
    void completed(Collection<UUID> attempts, SignInDevice from) {
        Scope.SIGNING_IN.run(() -> transaction.executeWithoutResult(status -> {
            attempts.forEach(attempt -> jdbc.sql("delete from sign_in_attempt where id = ?")
                    .params(attempt)
                    .update());
            devices.find(from)
                    .ifPresent(
                            device -> jdbc.sql("delete from sign_in_attempt where device_id = ? and kind = 'PASSWORD'")
                                    .params(device)
                                    .update());
        }));
    }

    @Scheduled(fixedDelayString = "PT20M", initialDelayString = "PT3M")
    void forget() {
        Instant before = clock.instant().minus(WINDOW);
        Scope.SIGNING_IN.run(() ->
                transaction.executeWithoutResult(status -> jdbc.sql("delete from sign_in_attempt where made_at < ?")
                        .params(before.atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private void lock(int space, byte[] key) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(space, ByteBuffer.wrap(key).getInt())
                .query((row, number) -> true)
                .single();
    }

    /** What the audit tells a typed address by: the same for the same address, and it tells nobody which. */
    String about(SignInDevice from) {
        return HexFormat.of().formatHex(key("audit", from.email()), 0, 8);
    }

    /** The name of the cookie by which a device is known for an address; it tells nobody which. */
    public String cookieOf(String email) {
        return "device-" + HexFormat.of().formatHex(key("cookie", Account.sameCase(email)), 0, 8);
    }

    private byte[] key(String purpose, String text) {
        return secret.hash(
                ("sign-in " + purpose).getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}

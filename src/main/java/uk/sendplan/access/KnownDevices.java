package uk.sendplan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.EmailAddress;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/** Devices from which somebody signed in completely. Knowing one gives no right: its tries to sign in are counted apart. */
@Service
public class KnownDevices {

    public static final Duration LASTS = Duration.ofDays(365);

    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One of a person's own devices. */
    public record DeviceRow(UUID id, String name, Instant usedAt) {}

    /** Asked for also without a cookie, so that every try sends the same statements. */
    Optional<UUID> find(SignInDevice device) {
        String secret = device.secret();
        return jdbc.sql("""
                        select d.id from known_device d join account a on a.id = d.account_id
                        where a.email = ? and d.secret_hash = ? and d.used_at > ?""")
                .params(
                        EmailAddress.isValid(device.email()) ? device.email() : "",
                        secret == null ? "" : Secrets.hash(secret),
                        clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /**
     * Knows the device from now on: the one used longest ago makes room.
     *
     * @return the secret for its cookie, the same as before for one that was known
     */
    public String remember(UUID accountId, SignInDevice device) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return of(accountId, () -> {
            String known = device.secret();
            if (known != null
                    && jdbc.sql(
                                            "update known_device set used_at = ?, name = ? where account_id = ? and secret_hash = ?")
                                    .params(now, device.name(), accountId, Secrets.hash(known))
                                    .update()
                            == 1) {
                return known;
            }
            String secret = Secrets.random();
            jdbc.sql(
                            "insert into known_device (id, account_id, secret_hash, name, made_at, used_at) values (?, ?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), accountId, Secrets.hash(secret), device.name(), now, now)
                    .update();
            jdbc.sql("""
                            delete from known_device where account_id = ? and id not in (
                                select id from known_device where account_id = ? order by used_at desc, id limit ?)""").params(accountId, accountId, MOST).update();
            return secret;
        });
    }

    /** The latest first. */
    public List<DeviceRow> of(UUID accountId) {
        return of(
                accountId,
                () -> jdbc.sql(
                                "select id, name, used_at from known_device where account_id = ? order by used_at desc, id")
                        .params(accountId)
                        .query(RecordRows.of(DeviceRow.class))
                        .list());
    }

    /** Forgotten once or twice is the same. */
    public void forget(UUID accountId, UUID device) {
        of(
                accountId,
                () -> jdbc.sql("delete from known_device where account_id = ? and id = ?")
                        .params(accountId, device)
                        .update());
    }

    private <T> T of(UUID accountId, Supplier<T> work) {
        return new Scope(accountId, Set.of(), Scope.Mode.MEMBER)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

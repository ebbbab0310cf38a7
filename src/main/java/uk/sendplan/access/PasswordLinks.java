package uk.sendplan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Scope;

/**
 * One-time links to set a password. The secret is 256 random bits and is kept only as its SHA-256; a link lasts three days,
 * works once, and a newer one of the same account ends it.
 */
@Service
public class PasswordLinks {

    public static final Duration LASTS = Duration.ofDays(3);

    /** Asked for by e-mail: shorter, because mailboxes have many readers. */
    public static final Duration FORGOTTEN_LASTS = Duration.ofHours(2);

    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder hashing;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final AccountLetters letters;
    private final Clock clock;

    PasswordLinks(
            JdbcClient jdbc,
            Accounts accounts,
            PasswordEncoder hashing,
            Viewers viewers,
            TransactionTemplate transaction,
            AccountLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.hashing = hashing;
        this.viewers = viewers;
        this.transaction = transaction;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return the secret, shown once */
    public String make(UUID accountId) {
        return make(accountId, LASTS);
    }

    /** One that works for less, or more, than {@link #LASTS}. */
    public String make(UUID accountId, Duration lasts) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            Account account = accounts.findById(accountId).orElseThrow(() -> new NotThere("account"));
            if (account.isClosed()) {
                throw new Refused("account", "account.link.error.closed");
            }
            endOthers(accountId, now);
            jdbc.sql(
                            "insert into password_link (id, account_id, secret_hash, created_at, expires_at) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            accountId,
                            Secrets.hash(secret),
                            now.atOffset(ZoneOffset.UTC),
                            now.plus(lasts).atOffset(ZoneOffset.UTC))
                    .update();
        });
        return secret;
    }

    /** For somebody who accepted an invitation, and has no password yet: on the next page. */
    public String afterInvitation(UUID accountId) {
        return Scope.SIGNING_IN.call(() -> make(accountId, AT_ONCE));
    }

    /**
     * For a letter to somebody who forgot theirs.
     *
     * @return nothing where no account that can sign in has the address
     */
    public Optional<String> forLetter(String email) {
        return checking(() -> accounts.findByEmail(Account.sameCase(email))
                        .filter(account -> !account.isClosed())
                        .map(Account::id))
                .map(id -> Scope.SIGNING_IN.call(() -> make(id, FORGOTTEN_LASTS)));
    }

    /** Whose password the link sets; empty for a link that does not, or no longer, work. */
    public Optional<Viewer> accountOf(String secret) {
        return checking(() -> find(secret, false)).flatMap(viewers::ofAccount);
    }

    /**
     * Sets the password and uses the link up.
     *
     * @return false for a link that no longer works
     * @throws Refused for a password that {@link PasswordRules} do not allow
     */
    public boolean setPassword(String secret, String password) {
        Optional<Viewer> owner = checking(() -> find(secret, false)).flatMap(viewers::ofAccount);
        if (owner.isEmpty()) {
            return false;
        }
        PasswordRules.require(password, owner.get());
        // Hashed before the transaction: it takes a while, and a connection is not held meanwhile.
        String hash = Objects.requireNonNull(hashing.encode(password));
        return checking(() -> {
            Optional<Account> account =
                    find(secret, true).flatMap(accounts::findById).filter(one -> !one.isClosed());
            account.ifPresent(one -> {
                // A first password is what its owner waits for.
                if (one.passwordHash() != null) {
                    letters.tell(one.id(), Letters.Kind.PASSWORD_CHANGED);
                }
                one.setPasswordHash(hash);
                endOthers(one.id(), clock.instant());
            });
            return account.isPresent();
        });
    }

    private <T> T checking(Supplier<T> work) {
        return Scope.SIGNING_IN.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Optional<UUID> find(String secret, boolean locked) {
        return jdbc.sql(
                        "select account_id from password_link where secret_hash = ? and used_at is null and expires_at > ?"
                                + (locked ? " for update" : ""))
                .params(Secrets.hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    private void endOthers(UUID accountId, Instant now) {
        jdbc.sql("update password_link set used_at = ? where account_id = ? and used_at is null")
                .params(now.atOffset(ZoneOffset.UTC), accountId)
                .update();
    }
}

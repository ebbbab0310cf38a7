package uk.sendplan.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Scope;

/** What people do with their own account. What matters asks for the password again, with the limits of signing in. */
@Service
public class OwnAccount {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Viewers viewers;
    private final PasswordEncoder hashing;
    private final SignInThrottling throttling;
    private final SecondFactors factors;
    private final AccountLetters letters;
    private final Clock clock;

    OwnAccount(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Viewers viewers,
            PasswordEncoder hashing,
            SignInThrottling throttling,
            SecondFactors factors,
            AccountLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.viewers = viewers;
        this.hashing = hashing;
        this.throttling = throttling;
        this.factors = factors;
        this.letters = letters;
        this.clock = clock;
    }

    /** @throws Refused at the field, for a wrong password and for too many tries */
    public void requirePassword(Viewer viewer, String field, String password, SignInDevice device) {
        UUID attempt = count(SignInThrottling.Kind.PASSWORD, field, device);
        String hash = viewers.standingOf(viewer.accountId())
                .orElseThrow(() -> new NotThere("account"))
                .passwordHash();
        if (hash == null) {
            throttling.completed(List.of(attempt), device);
            throw new Refused(field, "security.password.error.none");
        }
        if (!hashing.matches(password, hash)) {
            throw new Refused(field, "security.password.error.wrong");
        }
        throttling.completed(List.of(attempt), device);
    }

    /** Who joined with their organisation's account has none. */
    public boolean hasPassword(Viewer viewer) {
        return viewers.standingOf(viewer.accountId())
                .filter(now -> now.passwordHash() != null)
                .isPresent();
    }

    /** Where there is no password, having signed in a moment ago stands for it. */
    public void requirePasswordOrFreshSignIn(
            Viewer viewer, SignedIn session, String field, String password, SignInDevice device) {
        if (hasPassword(viewer)) {
            requirePassword(viewer, field, password, device);
        } else if (!session.isFresh(clock.instant())) {
            throw new Refused("code", "security.error.signInAgain");
        }
    }

    /** @throws Refused at the field "code", for a wrong code and for too many tries */
    public void requireCode(Viewer viewer, String code, SignInDevice device) {
        UUID attempt = count(SignInThrottling.Kind.CODE, "code", device);
        if (!factors.use(viewer.accountId(), code)) {
            throw new Refused("code", "secondFactor.error.code");
        }
        throttling.completed(List.of(attempt), device);
    }

    private UUID count(SignInThrottling.Kind kind, String field, SignInDevice device) {
        try {
            return throttling.count(kind, device);
        } catch (TooManyTries tooMany) {
            throw new Refused(field, "security.error.tooMany", London.momentInWords(tooMany.until()));
        }
    }

    /** Ends all sessions that began before. */
    public void changePassword(Viewer viewer, String password) {
        PasswordRules.require(password, viewer);
        String hash = Objects.requireNonNull(hashing.encode(password));
        own(viewer.accountId(), () -> {
            update(viewer, "update account set password_hash = ?, version = version + 1 where id = ?", hash);
            letters.tell(viewer.accountId(), Letters.Kind.PASSWORD_CHANGED);
        });
    }

    /** A password that was short enough only because of the second factor cannot stay without it. */
    public void requireLongPassword(String password) {
        if (password.codePointCount(0, password.length()) < PasswordRules.SHORTEST) {
            throw new Refused("password", "security.password.error.longer", PasswordRules.SHORTEST);
        }
    }

    public void signOutEverywhere(Viewer viewer) {
        own(
                viewer.accountId(),
                () -> update(
                        viewer,
                        "update account set signed_out_at = ? where id = ?",
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Who goes on after what ended all sessions. */
    public SignedIn goOn(Viewer viewer) {
        return viewers.standingOf(viewer.accountId())
                .map(now -> new SignedIn(viewer.accountId(), now.credential(), clock.instant()))
                .orElseThrow(() -> new NotThere("account"));
    }

    private void update(Viewer viewer, String update, Object value) {
        jdbc.sql(update).params(value, viewer.accountId()).update();
    }

    private void own(UUID accountId, Runnable work) {
        new Scope(accountId, Set.of(), Scope.Mode.MEMBER)
                .run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}

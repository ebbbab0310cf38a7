package uk.sendplan.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a session: only who it is, and since when. What they may do is looked up at each request ({@link Viewers}), so there
 * are no authorities to go stale. It is kept in the session as it is: one that was written by another version must stay readable, with
 * what it lacks being null.
 */
public class SignedIn implements AuthenticatedPrincipal, Serializable {

    /** However busy somebody is, they sign in again after so long. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final long serialVersionUID = 2L;

    private final @Nullable UUID accountId;
    private final @Nullable String credential;
    private final @Nullable Instant since;

    /** @param credential what {@link Viewers} says that the account stands for now */
    SignedIn(UUID accountId, String credential, Instant since) {
        this.accountId = accountId;
        this.credential = credential;
        this.since = since;
    }

    /** Whether the session may go on: the account stands for the same as when it began, and it is not too old. */
    boolean holds(String credentialNow, Instant now) {
        return credentialNow.equals(credential)
                && since != null
                && now.isBefore(since.plus(LONGEST))
                && now.isAfter(since.minus(LONGEST));
    }

    /** Whether they proved who they are a moment ago. */
    boolean isFresh(Instant now) {
        return since != null && !since.isBefore(now.minus(FRESH));
    }

    /** Null in a session that another version wrote. */
    public @Nullable UUID accountId() {
        return accountId;
    }

    @Override
    public String getName() {
        return String.valueOf(accountId);
    }
}

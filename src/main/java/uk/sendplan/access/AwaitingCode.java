package uk.sendplan.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who knew the password and has still to enter a code. Nobody is signed in by it: the session keeps it for a while as a note, and
 * nothing else reads it.
 */
public final class AwaitingCode implements AuthenticatedPrincipal, Serializable {

    public static final Duration LASTS = Duration.ofMinutes(10);

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID accountId;
    private final @Nullable String email;
    private final @Nullable String credential;
    private final @Nullable Instant since;
    private final @Nullable UUID attempt;

    AwaitingCode(UUID accountId, String email, String credential, Instant since, UUID attempt) {
        this.accountId = accountId;
        this.email = email;
        this.credential = credential;
        this.since = since;
        this.attempt = attempt;
    }

    /** Whether a code may still be entered. */
    public boolean holds(Instant now) {
        return accountId != null
                && email != null
                && credential != null
                && attempt != null
                && since != null
                && now.isBefore(since.plus(LASTS))
                && now.isAfter(since.minus(LASTS));
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    @Nullable
    String credential() {
        return credential;
    }

    @Nullable
    UUID attempt() {
        return attempt;
    }

    /** The address that was typed. */
    @Override
    public String getName() {
        return String.valueOf(email);
    }
}

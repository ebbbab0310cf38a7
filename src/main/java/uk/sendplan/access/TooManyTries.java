package uk.sendplan.access;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** So many tries were made that the next one is not looked at. */
public class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyTries(Instant until) {
        super("too many tries");
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}

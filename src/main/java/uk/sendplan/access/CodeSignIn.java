package uk.sendplan.access;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import uk.sendplan.access.SignInEvents.Outcome;

/** Checks the code of somebody whose password was right. */
@Service
public class CodeSignIn {

    private final SecondFactors factors;
    private final SignInThrottling throttling;
    private final SignInEvents events;
    private final Viewers viewers;
    private final Clock clock;

    CodeSignIn(SecondFactors factors, SignInThrottling throttling, SignInEvents events, Viewers viewers, Clock clock) {
        this.factors = factors;
        this.throttling = throttling;
        this.events = events;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** @throws CredentialsExpiredException where the password has to be entered again */
    public SignedIn complete(AwaitingCode awaiting, String code, SignInDevice device) {
        try {
            if (!awaiting.holds(clock.instant())) {
                throw new CredentialsExpiredException("too late");
            }
            UUID accountId = Objects.requireNonNull(awaiting.accountId());
            String credential = viewers.standingOf(accountId)
                    .map(Viewers.Standing::credential)
                    .filter(now -> now.equals(awaiting.credential()))
                    .orElseThrow(() -> new CredentialsExpiredException("changed meanwhile"));
            UUID attempt = throttling.count(SignInThrottling.Kind.CODE, device);
            if (!factors.use(accountId, code)) {
                throw new BadCredentialsException("another code");
            }
            throttling.completed(List.of(attempt, Objects.requireNonNull(awaiting.attempt())), device);
            events.signedIn(accountId, device);
            return new SignedIn(accountId, credential, clock.instant());
        } catch (BadCredentialsException refused) {
            events.refused(throttling.about(device), Outcome.WRONG_CODE, device);
            throw refused;
        } catch (DataAccessException | TransactionException unreachable) {
            throw new InternalAuthenticationServiceException("the database does not answer", unreachable);
        }
    }
}

package uk.sendplan.access;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.SignInEvents.Outcome;
import uk.sendplan.shared.EmailAddress;
import uk.sendplan.shared.Scope;

/**
 * Checks what was typed into the sign-in form. A closed account and one without a password are as unknown as no account, and whatever
 * was typed takes the same path: the same statements, and one hash.
 */
@Service
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Viewers viewers;
    private final PasswordHashing hashing;
    private final SignInThrottling throttling;
    private final SignInEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** Of a password that nobody has. */
    private final String unknown;

    PasswordSignIn(
            Accounts accounts,
            Viewers viewers,
            PasswordHashing hashing,
            SignInThrottling throttling,
            SignInEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.hashing = hashing;
        this.throttling = throttling;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.unknown = Objects.requireNonNull(hashing.encode(UUID.randomUUID().toString()));
    }

    private record Known(UUID accountId, String passwordHash) {}

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        SignInDevice device = (SignInDevice) Objects.requireNonNull(typed.getDetails());
        try {
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                    signIn(device, Objects.toString(typed.getCredentials(), "")), null, List.of());
            signedIn.setDetails(device);
            return signedIn;
        } catch (BadCredentialsException refused) {
            events.refused(throttling.about(device), Outcome.WRONG_PASSWORD, device);
            throw refused;
        } catch (DataAccessException | TransactionException unreachable) {
            throw new InternalAuthenticationServiceException("the database does not answer", unreachable);
        }
    }

    /** @return {@link SignedIn}, or {@link AwaitingCode} where a second factor is still asked for */
    private Object signIn(SignInDevice device, String password) {
        UUID attempt = throttling.count(SignInThrottling.Kind.PASSWORD, device);
        @Nullable Known known = find(device.email()).orElse(null);
        boolean right = hashing.matches(password, known == null ? unknown : known.passwordHash());
        if (known == null || !right) {
            throw new BadCredentialsException("no such account, or another password");
        }
        Viewers.Standing standing = viewers.standingOf(known.accountId())
                .filter(now -> known.passwordHash().equals(now.passwordHash()))
                .orElseThrow(() -> new BadCredentialsException("changed meanwhile"));
        if (standing.viewer().secondFactor()) {
            return new AwaitingCode(known.accountId(), device.email(), standing.credential(), clock.instant(), attempt);
        }
        throttling.completed(List.of(attempt), device);
        events.signedIn(known.accountId(), device);
        return new SignedIn(known.accountId(), standing.credential(), clock.instant());
    }

    private Optional<Known> find(String email) {
        String looked = EmailAddress.isValid(email) ? email : "";
        return Scope.SIGNING_IN.call(() ->
                Objects.requireNonNull(transaction.execute(status -> accounts.findByEmail(looked)
                        .filter(account -> !account.isClosed())
                        .flatMap(account -> Optional.ofNullable(account.passwordHash())
                                .map(hash -> new Known(account.id(), hash))))));
    }
}

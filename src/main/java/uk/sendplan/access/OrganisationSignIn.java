package uk.sendplan.access;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.stereotype.Service;
import uk.sendplan.access.openid.AnswerRefused;
import uk.sendplan.access.openid.AnswerRefused.Reason;
import uk.sendplan.access.openid.Asked;
import uk.sendplan.access.openid.Providers;
import uk.sendplan.access.openid.Providers.Back;
import uk.sendplan.access.openid.Providers.Identity;
import uk.sendplan.access.openid.Registration;

/**
 * Signs in who comes back from their organisation's provider, as a password does: the second factor of the account is asked for all the
 * same. What comes back is counted before it is looked at, and what is refused is told to the audit.
 */
@Service
public class OrganisationSignIn {

    private final Providers providers;
    private final LinkedIdentities identities;
    private final Invitations invitations;
    private final Viewers viewers;
    private final SignInThrottling throttling;
    private final SignInEvents events;
    private final Clock clock;

    OrganisationSignIn(
            Providers providers,
            LinkedIdentities identities,
            Invitations invitations,
            Viewers viewers,
            SignInThrottling throttling,
            SignInEvents events,
            Clock clock) {
        this.providers = providers;
        this.identities = identities;
        this.invitations = invitations;
        this.viewers = viewers;
        this.throttling = throttling;
        this.events = events;
        this.clock = clock;
    }

    /** @param principal {@link SignedIn}, or {@link AwaitingCode} where a second factor is still asked for */
    public record Came(AuthenticatedPrincipal principal, SignInDevice device) {}

    /**
     * @param asked by this browser, or null
     * @param devices the device as that of an address
     * @throws AnswerRefused where nobody is signed in by it
     * @throws TooManyTries from this sender
     */
    public Came signIn(
            Registration registration, @Nullable Asked asked, Back back, Function<String, SignInDevice> devices) {
        UUID attempt = throttling.count(SignInThrottling.Kind.PROVIDER, devices.apply(""));
        return telling(registration, devices, () -> {
            Identity identity = identity(registration, asked, back);
            UUID accountId = Objects.requireNonNull(asked).invitation() == null
                    ? identities.accountOf(identity).orElseThrow(() -> new AnswerRefused(Reason.UNKNOWN))
                    : accept(registration, asked, identity);
            // A closed account is as unknown as none.
            Viewers.Standing standing =
                    viewers.standingOf(accountId).orElseThrow(() -> new AnswerRefused(Reason.UNKNOWN));
            SignInDevice device = devices.apply(standing.viewer().email());
            return new Came(principal(standing, device, attempt), device);
        });
    }

    private UUID accept(Registration registration, Asked asked, Identity identity) {
        return invitations
                .acceptAs(
                        registration.areaId(),
                        Objects.requireNonNull(asked.invitation()),
                        Objects.requireNonNullElse(asked.name(), ""),
                        identity)
                .map(Account::id)
                .orElseThrow(() -> new AnswerRefused(Reason.INVITATION));
    }

    private AuthenticatedPrincipal principal(Viewers.Standing standing, SignInDevice device, UUID attempt) {
        UUID accountId = standing.viewer().accountId();
        if (standing.viewer().secondFactor()) {
            return new AwaitingCode(accountId, device.email(), standing.credential(), clock.instant(), attempt);
        }
        throttling.completed(List.of(attempt), device);
        events.signedIn(accountId, device);
        return new SignedIn(accountId, standing.credential(), clock.instant());
    }

    /**
     * Links who came back to the account that sent them there.
     *
     * @param viewer who is signed in, or null
     */
    public void link(
            Registration registration,
            Asked asked,
            Back back,
            @Nullable Viewer viewer,
            Function<String, SignInDevice> devices) {
        UUID attempt = throttling.count(SignInThrottling.Kind.PROVIDER, devices.apply(""));
        telling(registration, devices, () -> {
            if (viewer == null || !viewer.accountId().equals(asked.account())) {
                throw new AnswerRefused(Reason.STATE);
            }
            identities.link(viewer.accountId(), identity(registration, asked, back));
            throttling.completed(List.of(attempt), devices.apply(viewer.email()));
            return true;
        });
    }

    private Identity identity(Registration registration, @Nullable Asked asked, Back back) {
        if (asked == null) {
            throw new AnswerRefused(Reason.STATE);
        }
        return providers.identity(registration, asked, back);
    }

    private <T> T telling(Registration registration, Function<String, SignInDevice> devices, Supplier<T> work) {
        try {
            return work.get();
        } catch (AnswerRefused refused) {
            events.answerRefused(registration.areaId(), refused.reason().name(), devices.apply(""));
            throw refused;
        }
    }
}

package uk.sendplan.access.openid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser was sent to a provider for. It is kept nowhere but in that browser, sealed: nobody has a session before they sign in.
 *
 * @param account which is to be linked, or null
 * @param invitation the secret of the one that is accepted, or null
 * @param name of whoever accepts it, or null
 */
public record Asked(
        UUID areaId,
        String issuer,
        String clientId,
        String state,
        String nonce,
        String verifier,
        Instant until,
        @Nullable UUID account,
        @Nullable String invitation,
        @Nullable String name) {

    /** What for. */
    public record Purpose(
            @Nullable UUID account,
            @Nullable String invitation,
            @Nullable String name) {

        public static final Purpose SIGN_IN = new Purpose(null, null, null);

        public static Purpose link(UUID account) {
            return new Purpose(account, null, null);
        }

        public static Purpose accept(String invitation, String name) {
            return new Purpose(null, invitation, name);
        }
    }
}

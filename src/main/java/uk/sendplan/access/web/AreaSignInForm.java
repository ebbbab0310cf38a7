package uk.sendplan.access.web;

import org.jspecify.annotations.Nullable;
import uk.sendplan.access.OrganisationRegistrations.Kept;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** @param secret is never shown again, not even to whoever typed it */
record AreaSignInForm(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String secret,
        @Nullable String version) {

    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_CLIENT = 255;
    private static final int LONGEST_SECRET = 1_000;

    static AreaSignInForm from(@Nullable Kept kept) {
        return kept == null
                ? new AreaSignInForm("", "", null, "0")
                : new AreaSignInForm(kept.issuer(), kept.clientId(), null, String.valueOf(kept.version()));
    }

    AreaSignInForm atVersion(long current) {
        return new AreaSignInForm(issuer, clientId, null, String.valueOf(current));
    }

    FormErrors errors(Words words) {
        return new Checks(words)
                .name("issuer", issuer, LONGEST_ISSUER, "areaSignIn.issuer")
                .name("clientId", clientId, LONGEST_CLIENT, "areaSignIn.clientId")
                .name("secret", secret, LONGEST_SECRET, "areaSignIn.secret")
                .errors();
    }

    String typedIssuer() {
        return Checks.line(issuer);
    }

    String typedClient() {
        return Checks.line(clientId);
    }

    String typedSecret() {
        return Texts.trimmed(secret);
    }
}

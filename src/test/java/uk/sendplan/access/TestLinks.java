package uk.sendplan.access;

import java.util.UUID;
import uk.sendplan.access.openid.Providers.Identity;

/** Links an account as who came back from a provider does. */
public final class TestLinks {

    private TestLinks() {}

    public static void link(LinkedIdentities identities, UUID accountId, String issuer, String subject) {
        identities.link(accountId, new Identity(issuer, subject));
    }
}

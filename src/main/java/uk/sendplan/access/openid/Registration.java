package uk.sendplan.access.openid;

import java.util.UUID;

/** The one provider of an area, as an administrator entered it. It is no record: its secret stands in no log. */
public final class Registration {

    private final UUID areaId;
    private final String areaSlug;
    private final String areaName;
    private final String issuer;
    private final String clientId;
    private final String clientSecret;

    public Registration(
            UUID areaId, String areaSlug, String areaName, String issuer, String clientId, String clientSecret) {
        this.areaId = areaId;
        this.areaSlug = areaSlug;
        this.areaName = areaName;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public UUID areaId() {
        return areaId;
    }

    public String areaSlug() {
        return areaSlug;
    }

    public String areaName() {
        return areaName;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** Where the provider sends people back to: another address for each registration, so that no answer is taken for another's. */
    public String returnPath() {
        return "/sign-in/areas/" + areaSlug + "/return";
    }
}

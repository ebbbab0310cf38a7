package uk.sendplan.access.openid;

/** A provider that cannot be used now, or not at all; nobody's sign-in was wrong. */
public class ProviderFault extends RuntimeException {

    /** Why, for the page of whoever keeps the registration. */
    public enum Reason {
        /** Not https, or with more in it than an issuer has. */
        ADDRESS,
        /** A computer of the own network. */
        PRIVATE_ADDRESS,
        UNKNOWN_HOST,
        UNREACHABLE,
        /** Another status than 200. */
        REFUSED,
        TOO_LARGE,
        UNREADABLE,
        /** The metadata is of another issuer than the one that was entered. */
        OTHER_ISSUER,
        /** It does not do what is asked for: codes, signatures with public keys, a client secret. */
        UNFIT,
        NO_KEYS,
        /** The client id or its secret is wrong. */
        CLIENT,
        /** Too many requests to providers at the same time. */
        BUSY
    }

    private final Reason reason;

    public ProviderFault(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public ProviderFault(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

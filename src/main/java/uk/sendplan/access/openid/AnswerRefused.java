package uk.sendplan.access.openid;

/** What came back from a provider, or says that it does, signs nobody in. */
public class AnswerRefused extends RuntimeException {

    /** Why, for the audit; the page says the same of all of them but the first two. */
    public enum Reason {
        /** Somebody pressed cancel there, or may not use this service. */
        TURNED_AWAY,
        /** Asked for too long ago. */
        LATE,
        /** Not asked for by this browser, or not the answer to what it asked last. */
        STATE,
        /** From another issuer than the one that was asked. */
        MIXED_UP,
        REGISTRATION_CHANGED,
        CODE,
        NO_TOKEN,
        TOO_LARGE,
        FORM,
        HEADER,
        SIGNATURE,
        CLAIMS,
        AUTHORISED_PARTY,
        NONCE,
        SUBJECT,
        ACCESS_TOKEN_HASH,
        /** Right, but nobody's here. */
        UNKNOWN,
        LINKED_ELSEWHERE,
        /** It works no longer, or its address has an account. */
        INVITATION
    }

    private final Reason reason;

    public AnswerRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public AnswerRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

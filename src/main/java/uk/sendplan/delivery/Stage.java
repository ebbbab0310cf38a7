package uk.sendplan.delivery;

/** How far a piece of work is. */
public enum Stage {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    SUSPENDED,
    CLOSED_TO_BUSINESS_AS_USUAL;

    /** Open work is the work that is rated. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == IN_PROGRESS;
    }

    public boolean isFinished() {
        return this == COMPLETE || this == CLOSED_TO_BUSINESS_AS_USUAL;
    }
}

package uk.sendplan.notify.reminders;

/** Whether a reminder can reach somebody, and else why not. */
public enum Reach {
    REACHED,
    /** Nobody is named. */
    NOBODY,
    /** They are not one of the area's people any more, or not yet. */
    NOT_THERE,
    NO_ADDRESS,
    /** They want no reminders. */
    OFF,
    /** The last reminder to their address was given up. It is tried again at the next step. */
    REFUSED
}

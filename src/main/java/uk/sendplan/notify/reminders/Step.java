package uk.sendplan.notify.reminders;

/** Why a reminder goes. */
public enum Step {
    /** The cycle opened. */
    OPENING,
    /** Updates are due in a week, or tomorrow. */
    BEFORE,
    /** Updates were due. */
    LATE,
    /** Updates were due a week ago or longer: who leads an organisation, or manages the plan, hears who is silent. */
    ESCALATION,
    /** It is the day that the person chose. */
    WEEKLY,
    /** A plan manager asked for it. */
    ASKED,
    /** The owner used the link in an earlier one, and asked for another. */
    LINK
}

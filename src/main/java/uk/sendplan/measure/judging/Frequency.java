package uk.sendplan.measure.judging;

/** How often a measure is read. */
public enum Frequency {
    MONTHLY,
    QUARTERLY,
    TERMLY,
    SIX_MONTHLY,
    YEARLY,
    /** When there is something to read; never overdue. */
    IRREGULAR
}

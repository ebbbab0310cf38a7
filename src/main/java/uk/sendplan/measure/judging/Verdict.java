package uk.sendplan.measure.judging;

/** How a target stands. */
public enum Verdict {
    MET,
    /** Not met, and no reason yet to think that it will not be. */
    ON_COURSE,
    /** Not met when it should be, or not on the way to it. */
    OFF_COURSE,
    /** What would be needed to judge is not there, and is not guessed. */
    CANNOT_SAY
}

package uk.sendplan.measure.judging;

/** Which way is good. */
public enum GoodDirection {
    UP,
    DOWN,
    /** Closer to a benchmark, from either side. */
    CLOSER,
    /** Neither: it is shown and charted, and never coloured. */
    NEUTRAL
}

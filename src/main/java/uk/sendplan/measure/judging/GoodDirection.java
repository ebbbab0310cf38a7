package uk.sendplan.measure.judging;

/** Which way is good for a measure. */
public enum GoodDirection {
    UP,
    DOWN,
    /** Closer to a benchmark, from either side: neither up nor down is good as such. */
    CLOSER,
    /** A falling count can be good or bad: it is shown and charted, and never coloured. */
    NEUTRAL;

    /** Whether a movement up or down can be called an improvement. */
    public boolean isUpOrDown() {
        return this == UP || this == DOWN;
    }
}

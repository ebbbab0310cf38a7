package uk.sendplan.measure.judging;

/** What a target asks. Most targets of real plans are not a number by a date. */
public enum TargetKind {
    /** A value or more. */
    AT_LEAST,
    /** A value or less. */
    AT_MOST,
    /** From one value to another, both included. */
    BETWEEN,
    /** Reach a value and not leave it again: at least it, where down is good at most it. */
    HOLD,
    /** A smaller distance to the benchmark than at the baseline, from whichever side. */
    CLOSER_TO_BENCHMARK,
    /** More than the benchmark; the same is not above. */
    ABOVE_BENCHMARK,
    /** Less than the benchmark. */
    BELOW_BENCHMARK,
    /** More in each period than in the one before it. */
    INCREASE_EACH_PERIOD,
    /** Less in each period than in the one before it. */
    DECREASE_EACH_PERIOD,
    /** More than at the baseline. */
    DIRECTION_UP,
    /** Less than at the baseline. */
    DIRECTION_DOWN,
    /** So many in all, added up from the target's start. */
    CUMULATIVE_COUNT,
    /** The plan says that there will be a target. */
    NOT_SET_YET,
    /** The measure is watched, and nothing is asked of it. */
    NONE;

    /** Whether it names a value of its own. */
    public boolean hasValue() {
        return this == AT_LEAST || this == AT_MOST || this == BETWEEN || this == HOLD || this == CUMULATIVE_COUNT;
    }

    /** Whether it needs the readings of a benchmark. */
    public boolean hasBenchmark() {
        return this == CLOSER_TO_BENCHMARK || this == ABOVE_BENCHMARK || this == BELOW_BENCHMARK;
    }
}

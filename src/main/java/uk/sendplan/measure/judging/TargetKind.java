package uk.sendplan.measure.judging;

/** What a target asks for. */
public enum TargetKind {
    AT_LEAST,
    AT_MOST,
    BETWEEN,
    HOLD,
    CLOSER_TO_BENCHMARK,
    ABOVE_BENCHMARK,
    BELOW_BENCHMARK,
    INCREASE_EACH_PERIOD,
    DECREASE_EACH_PERIOD,
    DIRECTION_UP,
    DIRECTION_DOWN,
    CUMULATIVE_COUNT,
    NOT_SET_YET,
    NONE
}

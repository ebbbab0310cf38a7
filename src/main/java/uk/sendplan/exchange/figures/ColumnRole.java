package uk.sendplan.exchange.figures;

/** What stands in a column. */
public enum ColumnRole {
    MEASURE,
    /** What of the measure: a group, an interval, a benchmark. */
    SERIES,
    AREA,
    PERIOD,
    FIGURE,
    NUMERATOR,
    DENOMINATOR,
    /** How many answered. */
    BASE,
    RESPONSE_RATE,
    QUALIFIER,
    LEFT_OUT
}

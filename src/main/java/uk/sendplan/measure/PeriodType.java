package uk.sendplan.measure;

/** What a reading's period means. */
public enum PeriodType {
    /** As it stood on the last day. */
    POINT,
    /** What happened within the period, and no earlier. */
    PERIOD,
    /** From the start of its year to the end of the period. */
    YEAR_TO_DATE,
    /** Since the measure began. */
    CUMULATIVE,
    /** The twelve months up to the end of the period. */
    ROLLING_YEAR,
    /** A school year, September to August. */
    ACADEMIC_YEAR
}

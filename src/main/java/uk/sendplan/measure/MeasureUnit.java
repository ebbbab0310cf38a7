package uk.sendplan.measure;

/** In what a measure counts. What exactly ("assessments", "per 10,000 children") are words of the measure. */
public enum MeasureUnit {
    PERCENT,
    COUNT,
    /** So many of something per so many of something else, as the measure's words say. */
    RATE,
    DAYS,
    WEEKS,
    MONTHS,
    /** An average of answers, or points on a scale. */
    SCORE,
    POUNDS;

    /** Whether it is time that somebody waits, or that work takes. */
    public boolean isTime() {
        return this == DAYS || this == WEEKS || this == MONTHS;
    }
}

package uk.sendplan.measure;

/** What of a measure a series of readings is about. */
public enum SeriesKind {
    /** The measure itself. Each has exactly one. */
    WHOLE,
    /** A part of it by one dimension: "source of referral", "GP". */
    GROUP,
    /** A part of its timeframe: "referral to assessment". */
    INTERVAL,
    /** Somebody else's, to compare with: "England". */
    BENCHMARK
}

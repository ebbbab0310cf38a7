package uk.sendplan.plan;

/** What a level of any rating scale means, whatever it is called and coloured; from the best to the worst. */
public enum RatingRole {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK;

    public boolean isBetterThan(RatingRole other) {
        return compareTo(other) < 0;
    }
}

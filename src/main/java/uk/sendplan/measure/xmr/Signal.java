package uk.sendplan.measure.xmr;

/** What is unlikely to be chance, in the order in which the first that a point shows becomes its label. */
public enum Signal {
    /** Strictly outside the limits. */
    OUTSIDE,
    /** One of 7 points or more that move one way, 6 moves in a row; a tie breaks it. */
    TREND,
    /** Beyond the near limit, as another of 3 points in a row, with all three on the same side of the mean. */
    TWO_OF_THREE,
    /** One of 7 points or more in a row on one side of the mean; a point on the mean breaks it. */
    SHIFT
}

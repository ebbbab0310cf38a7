package uk.sendplan.measure.xmr;

/** Where a signal points to: above or below the mean, and for a trend, up or down. */
public enum Side {
    HIGH,
    LOW
}

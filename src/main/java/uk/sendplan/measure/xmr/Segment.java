package uk.sendplan.measure.xmr;

import java.math.BigDecimal;

/** The points from one rebase to the next. A rebase is a person's decision: from it on new limits hold. */
public sealed interface Segment {

    /** The index of its first point. */
    int from();

    /** The index after its last point. */
    int to();

    default int points() {
        return to() - from();
    }

    /** Enough points for limits. */
    record WithLimits(int from, int to, Limits limits) implements Segment {}

    /**
     * Too few points for limits: a median line, and no signals, because without limits nothing tells a signal from chance.
     *
     * @param median of its values
     */
    record RunChart(int from, int to, BigDecimal median, Reason reason) implements Segment {}

    /** Why there are no limits. */
    enum Reason {
        /** There are fewer than {@link XmrChart#FEWEST} points in all. */
        TOO_FEW_POINTS,
        /** There are fewer than {@link XmrChart#FEWEST} since this rebase, or before the first one. */
        TOO_FEW_BETWEEN_REBASES
    }
}

package uk.sendplan.boardroom.risk;

/** Why a risk is watched no longer. */
public enum ClosedBecause {
    /** It cannot happen any more, or hardly. */
    NO_LONGER,
    /** It happened, and is dealt with as an issue. */
    HAPPENED,
    /** It is lived with as it is. */
    ACCEPTED
}

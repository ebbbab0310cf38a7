package uk.sendplan.boardroom.risk;

/** What was done with a risk. All but an edit judge it anew, so that it counts as reviewed on that day. */
public enum RiskStepKind {
    ADDED,
    /** What it is, who owns it or what it is about was written anew. */
    EDITED,
    /** Somebody looked at it, and changed its scores or what is done about it, or nothing. */
    REVIEWED,
    CLOSED,
    REOPENED
}

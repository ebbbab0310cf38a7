package uk.sendplan.plan;

/** Under which heading a statement stands. */
public enum StatementKind {
    /** "What do we want to see?" */
    WANT_TO_SEE,
    /** "What needs to change?" */
    NEEDS_TO_CHANGE,
    /** Under a heading of the plan's own. */
    OTHER
}

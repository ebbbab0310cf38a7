package uk.sendplan.publishing.feedback;

/** What the area says to what it was told. */
public enum AnswerKind {
    /** We did. */
    DONE,
    /** We will. */
    PROMISED,
    /** We cannot, because … */
    CANNOT
}

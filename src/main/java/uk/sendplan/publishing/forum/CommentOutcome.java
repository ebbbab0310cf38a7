package uk.sendplan.publishing.forum;

/** What became of a comment. */
public enum CommentOutcome {
    /** The draft was changed. */
    CHANGED,
    /** The draft stays as it is, with the reason. */
    KEPT
}

package uk.sendplan.publishing.forum;

/** How parents see what was promised, in the forum's words. */
public enum ForumLevel {
    /** We see the difference. */
    SEEN,
    /** We see some of it. */
    PARTLY_SEEN,
    /** We do not see it yet. */
    NOT_SEEN,
    /** We do not know. */
    NOT_KNOWN
}

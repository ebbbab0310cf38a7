package uk.sendplan.publishing.forum;

/** How far the forum's view is on its way to the public. */
public enum ForumViewState {
    /** The forum writes it, and nobody else reads it. */
    DRAFT,
    /** What stands here is what the latest edition says. */
    PUBLISHED,
    /** The latest edition was taken back. Writing on makes it a draft. */
    WITHDRAWN
}

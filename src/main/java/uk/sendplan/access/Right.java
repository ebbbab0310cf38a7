package uk.sendplan.access;

/** Something that a role may do in its area. */
public enum Right {
    /** Read the plan, its history and its coverage. */
    READ_PLAN,
    /** Edit, import and publish the plan, and keep the area's people and organisations. */
    EDIT_PLAN,
    /** Add actions and record progress: on the work of one's own organisations, or on all work with EDIT_PLAN. */
    RECORD_PROGRESS,
    /** Read what partners note for each other and not for families. */
    READ_INTERNAL_NOTES,
    /** Read progress pages while they are written, also those that are not shared with the forum. */
    READ_DRAFTS,
    /** Write progress pages: the items of one's own organisations, or all with EDIT_PLAN. */
    DRAFT_PAGES,
    /** Approve, return, publish and withdraw progress pages, but not those one wrote for. */
    PUBLISH_PAGES,
    /** Read what the public said of the pages. */
    READ_FEEDBACK,
    /** Hide and group feedback, and write what the area answers; PUBLISH_PAGES publishes it. */
    ANSWER_FEEDBACK,
    /** Comment on drafts that are shared with the forum. */
    COMMENT_ON_DRAFTS,
    /** Write, publish and withdraw how parents see the plan. It is the forum's alone. */
    WRITE_FORUM_VIEW,
    /** Ask those who are responsible for a part of the plan, and close what one asked. */
    RAISE_CHALLENGES,
    /** Record what a board decided. */
    RECORD_DECISIONS,
    /** Freeze what a board is given to read. */
    FREEZE_PACKS
}

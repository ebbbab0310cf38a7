package uk.sendplan.access;

import java.util.EnumSet;
import java.util.Set;

/** A person's role for an organisation in an area. What each may do is DESIGN's table, and docs/permissions.md. */
public enum Role {
    /** The council's SEND improvement lead: edits the plan, its cycles and people, decides due dates, approves updates. */
    PLAN_MANAGER(
            EnumSet.complementOf(EnumSet.of(Right.PUBLISH_PAGES, Right.COMMENT_ON_DRAFTS, Right.WRITE_FORUM_VIEW))),
    /** Approves what parents read, but not what they wrote themselves. */
    PUBLISHER(EnumSet.of(
            Right.READ_PLAN, Right.READ_INTERNAL_NOTES, Right.READ_DRAFTS, Right.PUBLISH_PAGES, Right.READ_FEEDBACK)),
    /** Records progress on the work of their own organisation. */
    OFFICER(EnumSet.of(
            Right.READ_PLAN,
            Right.RECORD_PROGRESS,
            Right.READ_INTERNAL_NOTES,
            Right.READ_DRAFTS,
            Right.DRAFT_PAGES,
            Right.READ_FEEDBACK,
            Right.ANSWER_FEEDBACK)),
    /** Sees everything of the area, changes none of it, asks questions. */
    BOARD(EnumSet.of(
            Right.READ_PLAN,
            Right.READ_INTERNAL_NOTES,
            Right.READ_DRAFTS,
            Right.RAISE_CHALLENGES,
            Right.RECORD_DECISIONS)),
    /** A parent carer forum representative. */
    FORUM(EnumSet.of(Right.READ_PLAN, Right.COMMENT_ON_DRAFTS, Right.WRITE_FORUM_VIEW, Right.RAISE_CHALLENGES));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}

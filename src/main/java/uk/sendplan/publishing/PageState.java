package uk.sendplan.publishing;

/** How far a progress page is on its way to the public. docs/states.md has the steps from one to the next. */
public enum PageState {
    /** Partners write it. */
    DRAFT,
    /** A publisher reads it, and nobody can write. */
    IN_REVIEW,
    /** A publisher gave it back with what is to be mended. */
    RETURNED,
    /** A publisher who wrote none of it says that it can be published. */
    APPROVED,
    /** What stands here is what the latest edition says. */
    PUBLISHED;

    boolean isWritable() {
        return this != IN_REVIEW;
    }

    /** Whoever writes makes a draft of what was approved or published; what was returned stays so until it is sent again. */
    PageState afterWriting() {
        return this == RETURNED ? RETURNED : DRAFT;
    }
}

package uk.sendplan.publishing.feedback;

/** How far an answer is on its way to the public. */
public enum AnswerState {
    /** It is written. */
    DRAFT,
    /** It waits for a publisher, and nobody writes. */
    IN_REVIEW,
    /** A publisher asked for something to be mended. */
    RETURNED,
    /** Its words are public. Writing on makes it a draft; the edition stays. */
    PUBLISHED,
    /** It was public and was taken back. Writing on makes it a draft. */
    WITHDRAWN;

    public boolean isWritable() {
        return this != IN_REVIEW;
    }

    /** A returned one stays so until it is sent again, so that the publisher's words stay in view. */
    AnswerState afterWriting() {
        return this == RETURNED ? RETURNED : DRAFT;
    }
}

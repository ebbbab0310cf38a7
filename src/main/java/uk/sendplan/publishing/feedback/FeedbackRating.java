package uk.sendplan.publishing.feedback;

/** How helpful somebody found a page, from the best. */
public enum FeedbackRating {
    VERY_HELPFUL,
    HELPFUL,
    PARTLY_HELPFUL,
    NOT_VERY_HELPFUL,
    NOT_AT_ALL_HELPFUL
}

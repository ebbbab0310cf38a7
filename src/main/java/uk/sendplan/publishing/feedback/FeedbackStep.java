package uk.sendplan.publishing.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done with feedback, or with an answer. */
public record FeedbackStep(Kind kind, @Nullable String comment, String takenByName, Instant takenAt) {

    public enum Kind {
        HIDDEN,
        SHOWN,
        WRITTEN,
        GROUPED,
        UNGROUPED,
        SUBMITTED,
        TAKEN_BACK,
        RETURNED,
        PUBLISHED,
        WITHDRAWN
    }
}

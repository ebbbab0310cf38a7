package uk.sendplan.publishing.forum;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the forum said of a shared draft.
 *
 * @param itemId the item that it is about, which may be gone; null where it is about the whole page
 * @param itemText the item's words as they were when it was written
 * @param answer null while nobody has answered it
 */
public record ForumComment(
        UUID id,
        @Nullable UUID itemId,
        @Nullable String itemText,
        String text,
        String writtenByName,
        Instant writtenAt,
        @Nullable Answer answer) {

    /** @param text may be missing where the draft was changed */
    public record Answer(CommentOutcome outcome, @Nullable String text, String answeredByName, Instant answeredAt) {}
}

package uk.sendplan.publishing.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;

/** Feedback and answers as those see them who work with them. */
public final class FeedbackView {

    private FeedbackView() {}

    /**
     * @param comment its beginning, in a list; null where there is none
     * @param cut the comment goes on
     * @param times the same was said
     * @param published the answer it stands under is public
     */
    public record Piece(
            UUID id,
            String priorityNumber,
            String priorityName,
            FeedbackRating rating,
            @Nullable String comment,
            boolean cut,
            int times,
            Instant receivedAt,
            @Nullable HidingReason hiddenBecause,
            @Nullable UUID answerId,
            boolean published,
            long version) {}

    /** @param number of the page, from 1; @param total of the whole list */
    public record Pieces(List<Piece> pieces, int number, int pages, int total) {}

    /** A page that feedback can be about. */
    public record OfPriority(UUID id, String number, String name) {}

    /** @param ratings how often each was given, hidden ones left out; @param waiting pieces that nobody hid or grouped */
    public record Counts(Map<FeedbackRating, Integer> ratings, int total, int waiting) {}

    /** An answer in a list. */
    public record AnswerRow(
            UUID id,
            String priorityNumber,
            String said,
            AnswerKind kind,
            AnswerState state,
            int pieces,
            boolean published) {}

    /**
     * An answer by itself.
     *
     * @param pieces of the feedback grouped under it, the newest
     * @param total of them
     * @param isPublic its latest edition is published
     * @param mine whoever asks wrote for the next edition
     */
    public record Answer(
            UUID id,
            OfPriority priority,
            Wording wording,
            AnswerState state,
            boolean isPublic,
            boolean mine,
            List<Piece> pieces,
            int total,
            List<FeedbackStep> steps,
            long version) {}
}

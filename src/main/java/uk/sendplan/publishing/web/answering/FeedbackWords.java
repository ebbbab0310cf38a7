package uk.sendplan.publishing.web.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.feedback.AnswerKind;
import uk.sendplan.publishing.feedback.AnswerState;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.FeedbackStep;
import uk.sendplan.publishing.feedback.FeedbackView.Piece;
import uk.sendplan.publishing.feedback.HidingReason;
import uk.sendplan.shared.London;

/** States, ratings and steps in words and shapes. */
@Component
class FeedbackWords {

    private final Words words;

    FeedbackWords(Words words) {
        this.words = words;
    }

    /** For {@code govuk/tag}. */
    record Tag(String text, String shape, String colour) {}

    /**
     * A piece of feedback on a page.
     *
     * @param about the page of the plan that it is about
     * @param when it came, and how often it was said
     * @param more where it is read whole
     */
    record PieceView(
            String id,
            String rating,
            String about,
            @Nullable String comment,
            boolean cut,
            String when,
            Tag state,
            String more,
            boolean free) {}

    record StepView(String what, @Nullable String comment) {}

    PieceView piece(FeedbackPlace place, Piece piece) {
        String day = London.dayInWords(piece.receivedAt());
        return new PieceView(
                piece.id().toString(),
                rating(piece.rating()),
                place.plan().levelName() + " " + piece.priorityNumber(),
                piece.comment(),
                piece.cut(),
                piece.times() == 1 ? day : words.of("feedback.times", day, piece.times()),
                tag(piece),
                place.piece(piece.id()),
                piece.hiddenBecause() == null && piece.answerId() == null);
    }

    String rating(FeedbackRating rating) {
        return words.of("feedback.rating." + rating);
    }

    Tag tag(Piece piece) {
        if (piece.hiddenBecause() != null) {
            return new Tag(hidden(piece.hiddenBecause()), "cross", "grey");
        }
        if (piece.answerId() == null) {
            return new Tag(words.of("feedback.state.NEW"), "flag", "amber");
        }
        return piece.published()
                ? new Tag(words.of("feedback.state.ANSWERED"), "globe", "green")
                : new Tag(words.of("feedback.state.GROUPED"), "pen", "blue");
    }

    private String hidden(HidingReason because) {
        return words.of("feedback.hidden." + because);
    }

    Tag tag(AnswerState state) {
        String text = words.of("answer.state." + state);
        return switch (state) {
            case DRAFT -> new Tag(text, "pen", "blue");
            case IN_REVIEW -> new Tag(text, "ring", "purple");
            case RETURNED -> new Tag(text, "flag", "amber");
            case PUBLISHED -> new Tag(text, "globe", "green");
            case WITHDRAWN -> new Tag(text, "cross", "grey");
        };
    }

    String did(AnswerKind kind) {
        return words.of("answers.did." + kind);
    }

    String concern(Concern concern) {
        return words.of("progressPage.concern." + concern.kind(), concern.asWritten());
    }

    List<StepView> steps(List<FeedbackStep> steps) {
        return steps.stream().map(this::step).toList();
    }

    private StepView step(FeedbackStep step) {
        boolean hiding = step.kind() == FeedbackStep.Kind.HIDDEN && step.comment() != null;
        return new StepView(
                words.of("feedback.step." + step.kind(), step.takenByName(), London.momentInWords(step.takenAt())),
                hiding ? words.of("feedback.hidden." + step.comment()) : step.comment());
    }
}

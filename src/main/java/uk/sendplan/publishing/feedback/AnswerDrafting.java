package uk.sendplan.publishing.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/**
 * Groups feedback about a page and writes what the area answers, in words of its own. Each piece of feedback stands under one answer at
 * most; while an answer is in review nobody writes.
 */
@Service
@Transactional
public class AnswerDrafting {

    public static final int LONGEST_SAID = 600;
    public static final int LONGEST_ANSWER = 2000;
    public static final int MOST_AT_ONCE = 100;

    private final AnswerHolding holding;
    private final FeedbackAnswerStore answers;
    private final FeedbackStore feedback;
    private final FeedbackSteps steps;
    private final JdbcClient jdbc;

    AnswerDrafting(
            AnswerHolding holding,
            FeedbackAnswerStore answers,
            FeedbackStore feedback,
            FeedbackSteps steps,
            JdbcClient jdbc) {
        this.holding = holding;
        this.answers = answers;
        this.feedback = feedback;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /**
     * @param said what the area understood, in its own words
     * @param answer what it did, will do, or why it cannot
     */
    public record Wording(String said, AnswerKind kind, String answer) {}

    /**
     * @param key the form's, which becomes the answer's id
     * @param feedback about one page, at least one
     */
    public record WriteAnswer(UUID key, UUID planId, Set<UUID> feedback, Wording wording) {

        public WriteAnswer {
            feedback = Set.copyOf(feedback);
        }
    }

    /** @throws Refused at "said" or "answer" for a reader's own words; for the whole form where feedback is not free */
    public void write(Member by, WriteAnswer command) {
        by.require(Right.ANSWER_FEEDBACK);
        if (answers.existsByAreaIdAndId(by.areaId(), command.key())) {
            return;
        }
        List<Feedback> grouped = held(by, command.feedback());
        UUID priority = onePage(grouped);
        requireOfPlan(by, command.planId(), priority);
        requireOwnWords(command.wording(), comments(grouped));
        FeedbackAnswer made = answers.saveAndFlush(
                new FeedbackAnswer(by.areaId(), command.key(), command.planId(), priority, command.wording()));
        grouped.forEach(piece -> group(by, piece, made));
        holding.isWrittenBy(by, made);
        steps.take(by, UUID.randomUUID(), FeedbackStep.Kind.WRITTEN, null, made.id(), null);
    }

    /**
     * @throws uk.sendplan.shared.StaleVersion where somebody else changed it since the form was read
     * @throws Refused as {@link #write}, and while it is in review
     */
    public void reword(Member by, UUID answerId, long version, Wording wording) {
        FeedbackAnswer held = holding.toWrite(by, answerId);
        held.requireVersion(version);
        if (held.wording().equals(wording)) {
            return;
        }
        requireOwnWords(wording, comments(feedback.findByAreaIdAndAnswerId(by.areaId(), answerId)));
        held.word(wording);
        holding.isWrittenBy(by, held);
        steps.take(by, UUID.randomUUID(), FeedbackStep.Kind.WRITTEN, null, answerId, null);
    }

    /** Puts more under an answer that is there; what stands under it already stays. */
    public void group(Member by, UUID answerId, Set<UUID> pieces) {
        FeedbackAnswer held = holding.toWrite(by, answerId);
        List<Feedback> grouped = held(by, pieces);
        if (!onePage(grouped).equals(held.priorityId())) {
            throw new Refused("", "feedback.error.pages");
        }
        requireOwnWords(held.wording(), comments(grouped));
        grouped.stream().filter(piece -> piece.answerId() == null).forEach(piece -> group(by, piece, held));
    }

    /** Takes a piece from under its answer, back among the new ones. */
    public void ungroup(Member by, UUID answerId, UUID pieceId) {
        holding.toWrite(by, answerId);
        feedback.findAndHoldByAreaIdAndId(by.areaId(), pieceId)
                .filter(piece -> answerId.equals(piece.answerId()))
                .ifPresent(piece -> {
                    piece.ungroup();
                    steps.take(by, UUID.randomUUID(), FeedbackStep.Kind.UNGROUPED, pieceId, answerId, null);
                });
    }

    private void group(Member by, Feedback piece, FeedbackAnswer under) {
        piece.group(under.id());
        steps.take(by, UUID.randomUUID(), FeedbackStep.Kind.GROUPED, piece.id(), under.id(), null);
    }

    private List<Feedback> held(Member by, Set<UUID> ids) {
        if (ids.isEmpty()) {
            throw new Refused("", "feedback.error.none");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw new Refused("", "feedback.error.many", MOST_AT_ONCE);
        }
        List<Feedback> held = feedback.findAndHoldByAreaIdAndIdInOrderById(by.areaId(), ids);
        if (held.size() < ids.size()) {
            throw new NotThere("feedback of another area");
        }
        return held;
    }

    private static UUID onePage(List<Feedback> grouped) {
        UUID first = grouped.get(0).priorityId();
        if (grouped.stream().anyMatch(piece -> !piece.priorityId().equals(first))) {
            throw new Refused("", "feedback.error.pages");
        }
        return first;
    }

    private void requireOfPlan(Member by, UUID planId, UUID priorityId) {
        boolean ofPlan = jdbc.sql("select exists (select from priority where area_id = ? and plan_id = ? and id = ?)")
                .params(by.areaId(), planId, priorityId)
                .query(Boolean.class)
                .single();
        if (!ofPlan) {
            throw new NotThere("feedback of another plan");
        }
    }

    private static List<String> comments(Collection<Feedback> grouped) {
        return grouped.stream()
                .flatMap(piece -> Stream.ofNullable(piece.comment()))
                .map(Objects::requireNonNull)
                .toList();
    }

    static void requireOwnWords(Wording wording, Collection<String> comments) {
        OwnWords.takenFrom(comments, wording.said()).ifPresent(taken -> {
            throw new Refused("said", "answer.error.verbatim", taken);
        });
        OwnWords.takenFrom(comments, wording.answer()).ifPresent(taken -> {
            throw new Refused("answer", "answer.error.verbatim", taken);
        });
    }
}

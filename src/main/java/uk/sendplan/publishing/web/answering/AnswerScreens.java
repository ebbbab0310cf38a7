package uk.sendplan.publishing.web.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.AnswerReview;
import uk.sendplan.publishing.feedback.AnswerState;
import uk.sendplan.publishing.feedback.FeedbackQueries;
import uk.sendplan.publishing.feedback.FeedbackView.Answer;
import uk.sendplan.publishing.web.answering.FeedbackWords.PieceView;
import uk.sendplan.publishing.web.answering.FeedbackWords.StepView;
import uk.sendplan.publishing.web.answering.FeedbackWords.Tag;

/** Puts the page of an answer together. */
@Component
class AnswerScreens {

    private final FeedbackQueries queries;
    private final AnswerReview review;
    private final FeedbackWords feedbackWords;
    private final Words words;

    AnswerScreens(FeedbackQueries queries, AnswerReview review, FeedbackWords feedbackWords, Words words) {
        this.queries = queries;
        this.review = review;
        this.feedbackWords = feedbackWords;
        this.words = words;
    }

    /**
     * @param did "We did", "We will", "We cannot, because"
     * @param next what comes next, a sentence
     * @param edit where it is changed, or null
     * @param ungroup where a piece is taken from under it, or null
     * @param readers where the public reads it, or null
     * @param key of the forms for the next step
     */
    record AnswerPage(
            String title,
            String caption,
            List<Link> crumbs,
            String said,
            String did,
            String answer,
            Tag state,
            String next,
            List<String> concerns,
            @Nullable String edit,
            @Nullable String ungroup,
            @Nullable String readers,
            List<StepForm> steps,
            String grouped,
            List<PieceView> pieces,
            List<StepView> history,
            String key,
            String version) {}

    /** @param asks for words: a label, or null where none are asked for; @param field its name, alone on the page */
    record StepForm(
            String action,
            String submit,
            boolean primary,
            @Nullable String asks,
            @Nullable String field) {}

    ModelAndView page(FeedbackPlace place, UUID id) {
        return new ModelAndView("publishing/workspace/feedback/answer", "page", answer(place, id));
    }

    private AnswerPage answer(FeedbackPlace place, UUID id) {
        Answer answer = queries.answer(place.by(), place.plan().id(), id);
        boolean write = place.mayAnswer() && answer.state().isWritable();
        String href = place.answer(id);
        return new AnswerPage(
                words.of(
                        "answer.title",
                        place.plan().levelName(),
                        answer.priority().number()),
                place.plan().levelName() + " " + answer.priority().number() + ": "
                        + answer.priority().name(),
                place.crumbsOfAnswers(),
                answer.wording().said(),
                feedbackWords.did(answer.wording().kind()),
                answer.wording().answer(),
                feedbackWords.tag(answer.state()),
                next(place, answer),
                review.concerns(place.by(), answer.wording()).stream()
                        .map(feedbackWords::concern)
                        .toList(),
                write ? href + "/edit" : null,
                write ? href + "/ungroup" : null,
                answer.isPublic()
                        ? "/areas/" + place.by().areaSlug() + "/plans/"
                                + place.plan().slug() + "/you-said"
                        : null,
                steps(place, answer, href),
                words.of("answer.grouped", answer.total()),
                answer.pieces().stream()
                        .map(piece -> feedbackWords.piece(place, piece))
                        .toList(),
                feedbackWords.steps(answer.steps()),
                Keys.fresh(),
                String.valueOf(answer.version()));
    }

    private String next(FeedbackPlace place, Answer answer) {
        boolean own = answer.state() == AnswerState.IN_REVIEW && place.mayPublish() && answer.mine();
        return own ? words.of("answer.error.own") : words.of("answer.next." + answer.state());
    }

    private List<StepForm> steps(FeedbackPlace place, Answer answer, String href) {
        List<StepForm> steps = new ArrayList<>();
        boolean waits = answer.state() == AnswerState.IN_REVIEW;
        if (place.mayPublish() && waits && !answer.mine()) {
            steps.add(step(href, "publish", true, null));
        }
        if (place.mayPublish() && waits) {
            steps.add(step(href, "return", false, "comment"));
        }
        if (place.mayAnswer() && (answer.state() == AnswerState.DRAFT || answer.state() == AnswerState.RETURNED)) {
            steps.add(step(href, "submit", true, null));
        }
        if (place.mayAnswer() && waits) {
            steps.add(step(href, "take-back", false, null));
        }
        if (place.mayPublish() && answer.isPublic()) {
            steps.add(step(href, "withdraw", false, "reason"));
        }
        return steps;
    }

    private StepForm step(String href, String name, boolean primary, @Nullable String field) {
        return new StepForm(
                href + "/" + name,
                words.of("answer.step." + name),
                primary,
                field == null ? null : words.of("answer.step." + name + ".asks"),
                field);
    }
}

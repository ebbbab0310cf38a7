package uk.sendplan.publishing.web.answering;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.AnswerReview;
import uk.sendplan.publishing.feedback.AnswerReview.Step;
import uk.sendplan.publishing.feedback.FeedbackQueries;

/** Takes an answer from state to state; what is refused is said above its page. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/feedback/answers/{answer}")
class AnswerStepController {

    static final int LONGEST_COMMENT = 4000;
    static final int LONGEST_REASON = 1000;

    private final FeedbackPlaces places;
    private final FeedbackQueries queries;
    private final AnswerReview review;
    private final AnswerScreens screens;
    private final Saving saving;
    private final Words words;

    AnswerStepController(
            FeedbackPlaces places,
            FeedbackQueries queries,
            AnswerReview review,
            AnswerScreens screens,
            Saving saving,
            Words words) {
        this.places = places;
        this.queries = queries;
        this.review = review;
        this.screens = screens;
        this.saving = saving;
        this.words = words;
    }

    /** @param comment for those who write; @param reason for everyone */
    record StepForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String comment,
            @Nullable String reason) {

        StepForm {
            comment = Typed.text(comment);
            reason = Typed.text(reason);
        }

        Step step(UUID answer) {
            return new Step(Keys.require(key), answer, Keys.version(version));
        }

        String commentText() {
            return Objects.requireNonNull(comment);
        }

        String reasonText() {
            return Objects.requireNonNull(reason);
        }
    }

    @PostMapping("/submit")
    ModelAndView submit(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @ModelAttribute("form") StepForm form) {
        return take(
                places.toAnswer(member, plan),
                answer,
                new Checks(words).key(form.key()),
                "submit",
                id -> review.submit(member, form.step(id), null));
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @ModelAttribute("form") StepForm form) {
        return take(
                places.toAnswer(member, plan),
                answer,
                new Checks(words).key(form.key()),
                "take-back",
                id -> review.takeBack(member, form.step(id)));
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @ModelAttribute("form") StepForm form) {
        return take(
                places.find(member, plan),
                answer,
                new Checks(words)
                        .key(form.key())
                        .notEmpty("comment", form.commentText(), "progressPage.comment.error.required")
                        .text(LONGEST_COMMENT, "comment", form.commentText()),
                "return",
                id -> review.sendBack(member, form.step(id), form.commentText()));
    }

    @PostMapping("/publish")
    ModelAndView publish(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @ModelAttribute("form") StepForm form) {
        return take(
                places.find(member, plan),
                answer,
                new Checks(words).key(form.key()),
                "publish",
                id -> review.publish(member, form.step(id)));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @ModelAttribute("form") StepForm form) {
        return take(
                places.find(member, plan),
                answer,
                new Checks(words)
                        .key(form.key())
                        .notEmpty("reason", form.reasonText(), "answer.reason.error.required")
                        .text(LONGEST_REASON, "reason", form.reasonText()),
                "withdraw",
                id -> review.withdraw(member, form.step(id), form.reasonText()));
    }

    private ModelAndView take(FeedbackPlace place, String answer, Checks checks, String done, Consumer<UUID> step) {
        UUID id = queries.answer(place.by(), place.plan().id(), Keys.inAddress(answer))
                .id();
        return saving.changing(
                checks.errors(),
                () -> {
                    step.accept(id);
                    return new Saved(place.answer(id), words.of("answer.done." + done));
                },
                errors -> screens.page(place, id),
                () -> screens.page(place, id)
                        .addObject(
                                "errors",
                                FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("answer.error.changed"))));
    }
}

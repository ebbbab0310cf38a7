package uk.sendplan.publishing.web.workspace;

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
import uk.sendplan.publishing.ProgressReview;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.shared.NotThere;

/** Takes a progress page from state to state; what is refused is said above the page. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}")
class StepController {

    static final int LONGEST_COMMENT = 4000;

    private static final String PLACE = "place";

    private final ProgressPlaces places;
    private final ProgressScreens screens;
    private final ProgressReview review;
    private final Saving saving;
    private final Words words;

    StepController(ProgressPlaces places, ProgressScreens screens, ProgressReview review, Saving saving, Words words) {
        this.places = places;
        this.screens = screens;
        this.review = review;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param seen the hash of what the page said when the form was read
     * @param read whether they say that they read what the check found
     */
    record StepForm(
            @Nullable String key,
            @Nullable String seen,
            @Nullable String comment,
            @Nullable String read) {

        StepForm {
            comment = Typed.text(comment);
        }

        FormErrors problems(Words words, boolean commentNeeded) {
            String text = Objects.requireNonNullElse(comment, "");
            return new Checks(words)
                    .key(key)
                    .that(!commentNeeded || !text.isEmpty(), "comment", "progressPage.comment.error.required")
                    .text(LONGEST_COMMENT, "comment", text)
                    .errors();
        }

        boolean isRead() {
            return "true".equals(read);
        }

        UUID id() {
            return Keys.require(key);
        }

        @Nullable
        String said() {
            return comment == null || comment.isEmpty() ? null : comment;
        }
    }

    @ModelAttribute(PLACE)
    ProgressPlace place(
            Member member, @PathVariable String plan, @PathVariable String cycle, @PathVariable String number) {
        return places.find(member, plan, cycle, number);
    }

    @PostMapping("/submit")
    ModelAndView submit(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(place, form, false, "submitted", page -> review.submit(place.by(), form.id(), page, form.said()));
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(place, form, false, "takenBack", page -> review.takeBack(place.by(), form.id(), page));
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(
                place,
                form,
                true,
                "returned",
                page -> review.sendBack(place.by(), form.id(), page, String.valueOf(form.said())));
    }

    @PostMapping("/approve")
    ModelAndView approve(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(place, form, false, "approved", page -> review.approve(place.by(), form.id(), page, form.isRead()));
    }

    @PostMapping("/publish")
    ModelAndView publish(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(
                place,
                form,
                false,
                "published",
                page -> review.publish(
                        place.by(), new Seen(form.id(), page, Objects.requireNonNullElse(form.seen(), ""))));
    }

    @PostMapping("/share")
    ModelAndView share(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(place, form, false, "shared", page -> review.share(place.by(), form.id(), page, true));
    }

    @PostMapping("/unshare")
    ModelAndView unshare(
            @ModelAttribute(name = PLACE, binding = false) ProgressPlace place, @ModelAttribute("form") StepForm form) {
        return take(place, form, false, "unshared", page -> review.share(place.by(), form.id(), page, false));
    }

    private ModelAndView take(
            ProgressPlace place, StepForm form, boolean commentNeeded, String done, Consumer<UUID> step) {
        if (place.view().head() == null) {
            throw new NotThere("page without a draft");
        }
        UUID page = place.view().head().id();
        return saving.changing(
                form.problems(words, commentNeeded),
                () -> {
                    step.accept(page);
                    return new Saved(place.href(), words.of("progressPage.done." + done, place.shortName()));
                },
                errors -> screen(place),
                () -> screen(place)
                        .addObject(
                                "errors",
                                FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("progressPage.error.changed"))));
    }

    private ModelAndView screen(ProgressPlace place) {
        return new ModelAndView("publishing/workspace/page", "page", screens.page(place));
    }
}

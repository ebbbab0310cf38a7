package uk.sendplan.publishing.web.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.AnswerDrafting;

/** Lists what readers said of a plan's pages, and groups what belongs together. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/feedback")
class FeedbackListController {

    static final String NEW_ANSWER = "new";

    private final FeedbackPlaces places;
    private final FeedbackScreens screens;
    private final AnswerDrafting drafting;
    private final Saving saving;
    private final Words words;

    FeedbackListController(
            FeedbackPlaces places, FeedbackScreens screens, AnswerDrafting drafting, Saving saving, Words words) {
        this.places = places;
        this.screens = screens;
        this.drafting = drafting;
        this.saving = saving;
        this.words = words;
    }

    /** What is asked for, as it was typed. */
    record Asked(
            @Nullable String priority,
            @Nullable String rating,
            @Nullable String shown,
            @Nullable String page) {}

    /** @param to the id of an answer, or "new" */
    record GroupForm(
            @Nullable List<String> feedback, @Nullable String to) {

        Set<UUID> pieces() {
            return Objects.requireNonNullElse(feedback, List.<String>of()).stream()
                    .flatMap(id -> Keys.of(id).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        public boolean isChosen(String id) {
            return feedback != null && feedback.contains(id);
        }
    }

    @GetMapping
    ModelAndView list(Member member, @PathVariable String plan, @ModelAttribute("asked") Asked asked) {
        return screen(places.find(member, plan), asked, new GroupForm(null, NEW_ANSWER));
    }

    @PostMapping("/group")
    ModelAndView group(
            Member member,
            @PathVariable String plan,
            @ModelAttribute("asked") Asked asked,
            @ModelAttribute("form") GroupForm form) {
        FeedbackPlace place = places.toAnswer(member, plan);
        Set<UUID> pieces = form.pieces();
        FormErrors errors = new Checks(words)
                .that(!pieces.isEmpty(), "feedback", "feedback.error.none")
                .that(
                        pieces.size() <= AnswerDrafting.MOST_AT_ONCE,
                        "feedback",
                        "feedback.error.many",
                        AnswerDrafting.MOST_AT_ONCE)
                .that(
                        NEW_ANSWER.equals(form.to()) || Keys.of(form.to()).isPresent(),
                        "to",
                        "feedback.to.error.required")
                .errors();
        if (!errors.any() && NEW_ANSWER.equals(form.to())) {
            return goOn(place.answers() + "/new?"
                    + pieces.stream().map(id -> "feedback=" + id).collect(Collectors.joining("&")));
        }
        return saving.changing(
                errors,
                () -> {
                    UUID answer = Keys.require(form.to());
                    drafting.group(member, answer, pieces);
                    return new Saved(place.answer(answer), words.of("feedback.grouped", pieces.size()));
                },
                found -> screen(place, asked, form),
                () -> screen(place, asked, form));
    }

    private static ModelAndView goOn(String href) {
        RedirectView redirect = new RedirectView(href, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private ModelAndView screen(FeedbackPlace place, Asked asked, GroupForm form) {
        return new ModelAndView("publishing/workspace/feedback/list", "page", screens.list(place, asked))
                .addObject("form", form);
    }
}

package uk.sendplan.publishing.web.answering;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.FeedbackFilter;
import uk.sendplan.publishing.feedback.FeedbackModeration;
import uk.sendplan.publishing.feedback.FeedbackQueries;
import uk.sendplan.publishing.feedback.FeedbackView.Piece;
import uk.sendplan.publishing.feedback.HidingReason;
import uk.sendplan.publishing.web.answering.FeedbackWords.PieceView;
import uk.sendplan.publishing.web.answering.FeedbackWords.StepView;

/** Shows a piece of feedback whole, and puts it aside or takes it out again. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/feedback/pieces/{piece}")
class PieceController {

    private final FeedbackPlaces places;
    private final FeedbackQueries queries;
    private final FeedbackModeration moderation;
    private final FeedbackWords feedbackWords;
    private final Saving saving;
    private final Words words;

    PieceController(
            FeedbackPlaces places,
            FeedbackQueries queries,
            FeedbackModeration moderation,
            FeedbackWords feedbackWords,
            Saving saving,
            Words words) {
        this.places = places;
        this.queries = queries;
        this.moderation = moderation;
        this.feedbackWords = feedbackWords;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param hide where it is hidden, or null
     * @param show where it is taken out again, or null
     * @param write where an answer to it begins, or null
     * @param answer it stands under, or null
     */
    record PiecePage(
            String caption,
            List<Link> crumbs,
            PieceView piece,
            @Nullable String hide,
            @Nullable String show,
            @Nullable String write,
            @Nullable String answer,
            List<Choice> reasons,
            String version,
            List<StepView> history) {}

    record HideForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String because) {}

    @GetMapping
    ModelAndView page(Member member, @PathVariable String plan, @PathVariable String piece) {
        FeedbackPlace place = places.find(member, plan);
        return screen(place, Keys.inAddress(piece), new HideForm(Keys.fresh(), null, null));
    }

    @PostMapping("/hide")
    ModelAndView hide(
            Member member,
            @PathVariable String plan,
            @PathVariable String piece,
            @ModelAttribute("form") HideForm form) {
        FeedbackPlace place = places.toAnswer(member, plan);
        UUID id =
                queries.piece(member, place.plan().id(), Keys.inAddress(piece)).id();
        FormErrors errors = new Checks(words)
                .key(form.key())
                .that(
                        FeedbackFilter.choice(HidingReason.class, form.because())
                                .isPresent(),
                        "because",
                        "feedback.because.error.required")
                .errors();
        return saving.changing(
                errors,
                () -> {
                    HidingReason because = FeedbackFilter.choice(HidingReason.class, form.because())
                            .orElseThrow();
                    moderation.hide(member, Keys.require(form.key()), id, Keys.version(form.version()), because);
                    return new Saved(place.href(), words.of("feedback.hide.done." + because));
                },
                found -> screen(place, id, form),
                () -> changed(place, id, form));
    }

    @PostMapping("/show")
    ModelAndView show(
            Member member,
            @PathVariable String plan,
            @PathVariable String piece,
            @ModelAttribute("form") HideForm form) {
        FeedbackPlace place = places.toAnswer(member, plan);
        UUID id =
                queries.piece(member, place.plan().id(), Keys.inAddress(piece)).id();
        return saving.changing(
                new Checks(words).key(form.key()).errors(),
                () -> {
                    moderation.show(member, Keys.require(form.key()), id, Keys.version(form.version()));
                    return new Saved(place.piece(id), words.of("feedback.show.done"));
                },
                found -> screen(place, id, form),
                () -> changed(place, id, form));
    }

    private ModelAndView changed(FeedbackPlace place, UUID id, HideForm form) {
        return screen(place, id, form)
                .addObject("errors", FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("feedback.error.changed")));
    }

    private ModelAndView screen(FeedbackPlace place, UUID id, HideForm form) {
        Piece piece = queries.piece(place.by(), place.plan().id(), id);
        boolean hidden = piece.hiddenBecause() != null;
        boolean free = !hidden && piece.answerId() == null;
        String href = place.piece(id);
        PiecePage page = new PiecePage(
                place.plan().levelName() + " " + piece.priorityNumber() + ": " + piece.priorityName(),
                place.crumbsBelow(),
                feedbackWords.piece(place, piece),
                place.mayAnswer() && free ? href + "/hide" : null,
                place.mayAnswer() && hidden ? href + "/show" : null,
                place.mayAnswer() && free ? place.answers() + "/new?feedback=" + id : null,
                piece.answerId() == null ? null : place.answer(piece.answerId()),
                Arrays.stream(HidingReason.values())
                        .map(reason -> new Choice(
                                reason.name(),
                                words.of("feedback.because." + reason),
                                words.of("feedback.because." + reason + ".hint")))
                        .toList(),
                String.valueOf(piece.version()),
                feedbackWords.steps(queries.stepsOfPiece(place.by(), id)));
        return new ModelAndView("publishing/workspace/feedback/piece", "page", page).addObject("form", form);
    }
}

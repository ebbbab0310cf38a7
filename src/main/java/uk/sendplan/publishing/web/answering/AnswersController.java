package uk.sendplan.publishing.web.answering;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.AnswerDrafting;
import uk.sendplan.publishing.feedback.AnswerDrafting.WriteAnswer;
import uk.sendplan.publishing.feedback.AnswerKind;
import uk.sendplan.publishing.feedback.FeedbackQueries;
import uk.sendplan.publishing.feedback.FeedbackView.Answer;
import uk.sendplan.publishing.feedback.FeedbackView.AnswerRow;
import uk.sendplan.publishing.feedback.FeedbackView.Piece;
import uk.sendplan.publishing.web.answering.FeedbackWords.PieceView;
import uk.sendplan.publishing.web.answering.FeedbackWords.Tag;
import uk.sendplan.shared.NotThere;

/** Lists the answers to feedback, writes them, and changes what stands under them. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/feedback/answers")
class AnswersController {

    private final FeedbackPlaces places;
    private final FeedbackQueries queries;
    private final AnswerDrafting drafting;
    private final AnswerScreens screens;
    private final FeedbackWords feedbackWords;
    private final Saving saving;
    private final Words words;

    AnswersController(
            FeedbackPlaces places,
            FeedbackQueries queries,
            AnswerDrafting drafting,
            AnswerScreens screens,
            FeedbackWords feedbackWords,
            Saving saving,
            Words words) {
        this.places = places;
        this.queries = queries;
        this.drafting = drafting;
        this.screens = screens;
        this.feedbackWords = feedbackWords;
        this.saving = saving;
        this.words = words;
    }

    record ListPage(String caption, List<Link> crumbs, String levelName, List<ListRow> rows) {}

    record ListRow(Link answer, String priority, String did, String pieces, Tag state, boolean published) {}

    record WritePage(Frame frame, List<PieceView> pieces, List<Choice> kinds, int longestSaid, int longestAnswer) {}

    @GetMapping
    ModelAndView list(Member member, @PathVariable String plan) {
        FeedbackPlace place = places.find(member, plan);
        List<AnswerRow> rows = queries.answers(member, place.plan().id());
        return new ModelAndView(
                "publishing/workspace/feedback/answers",
                "page",
                new ListPage(
                        place.plan().title(),
                        place.crumbsBelow(),
                        place.plan().levelName(),
                        rows.stream().map(row -> row(place, row)).toList()));
    }

    private ListRow row(FeedbackPlace place, AnswerRow row) {
        return new ListRow(
                Link.to(row.said(), place.answer(row.id())),
                row.priorityNumber(),
                feedbackWords.did(row.kind()),
                String.valueOf(row.pieces()),
                feedbackWords.tag(row.state()),
                row.published());
    }

    @GetMapping("/new")
    ModelAndView ask(
            Member member, @PathVariable String plan, @RequestParam(required = false) @Nullable List<String> feedback) {
        return newAnswer(places.toAnswer(member, plan), AnswerForm.fresh(feedback == null ? List.of() : feedback));
    }

    @PostMapping
    ModelAndView write(Member member, @PathVariable String plan, @ModelAttribute("form") AnswerForm form) {
        FeedbackPlace place = places.toAnswer(member, plan);
        return saving.adding(
                form.problemsOfNew(words),
                () -> {
                    UUID key = Keys.require(form.key());
                    drafting.write(
                            member,
                            new WriteAnswer(
                                    key, place.plan().id(), new LinkedHashSet<>(form.pieces()), form.wording()));
                    return new Saved(place.answer(key), words.of("answer.written"));
                },
                errors -> newAnswer(place, form));
    }

    /** @throws NotThere where it would answer nothing */
    private ModelAndView newAnswer(FeedbackPlace place, AnswerForm form) {
        List<Piece> pieces = queries.pieces(place.by(), place.plan().id(), form.pieces());
        if (pieces.isEmpty()) {
            throw new NotThere("feedback to answer");
        }
        Frame frame = new Frame(
                words.of("answer.new.title"),
                place.plan().levelName() + " " + pieces.get(0).priorityNumber() + ": "
                        + pieces.get(0).priorityName(),
                place.crumbsBelow(),
                place.answers(),
                place.href(),
                words.of("answer.save"));
        return writing(place, form, frame, pieces);
    }

    @GetMapping("/{answer}")
    ModelAndView page(Member member, @PathVariable String plan, @PathVariable String answer) {
        return screens.page(places.find(member, plan), Keys.inAddress(answer));
    }

    @GetMapping("/{answer}/edit")
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String answer) {
        FeedbackPlace place = places.toAnswer(member, plan);
        Answer edited = queries.answer(member, place.plan().id(), Keys.inAddress(answer));
        return edited(place, edited, AnswerForm.of(edited.wording(), edited.version()));
    }

    @PostMapping("/{answer}/edit")
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @ModelAttribute("form") AnswerForm form) {
        FeedbackPlace place = places.toAnswer(member, plan);
        Answer edited = queries.answer(member, place.plan().id(), Keys.inAddress(answer));
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.reword(member, edited.id(), Keys.version(form.version()), form.wording());
                    return new Saved(place.answer(edited.id()), words.of("answer.saved"));
                },
                errors -> edited(place, edited, form),
                () -> overtaken(place, edited.id(), form));
    }

    @PostMapping("/{answer}/ungroup")
    ModelAndView ungroup(
            Member member,
            @PathVariable String plan,
            @PathVariable String answer,
            @RequestParam(required = false) @Nullable String piece) {
        FeedbackPlace place = places.toAnswer(member, plan);
        UUID id = queries.answer(member, place.plan().id(), Keys.inAddress(answer))
                .id();
        return saving.changing(
                FormErrors.none(),
                () -> {
                    drafting.ungroup(member, id, Keys.of(piece).orElseThrow(() -> new NotThere(String.valueOf(piece))));
                    return new Saved(place.answer(id), words.of("answer.ungrouped"));
                },
                errors -> screens.page(place, id),
                () -> screens.page(place, id));
    }

    /** With both texts; the form carries the version it would now replace. */
    private ModelAndView overtaken(FeedbackPlace place, UUID id, AnswerForm form) {
        Answer saved = queries.answer(place.by(), place.plan().id(), id);
        Conflict conflict = Conflict.none()
                .and(words.of("answers.said"), saved.wording().said(), form.said())
                .and(
                        words.of("answer.kind"),
                        feedbackWords.did(saved.wording().kind()),
                        feedbackWords.did(form.wording().kind()))
                .and(words.of("answer.answer"), saved.wording().answer(), form.answer());
        return edited(place, saved, form.readAt(saved.version())).addObject("conflict", conflict);
    }

    private ModelAndView edited(FeedbackPlace place, Answer answer, AnswerForm form) {
        Frame frame = new Frame(
                words.of("answer.edit.title"),
                place.plan().levelName() + " " + answer.priority().number() + ": "
                        + answer.priority().name(),
                place.crumbsOfAnswers(),
                place.answer(answer.id()) + "/edit",
                place.answer(answer.id()),
                words.of("answer.save"));
        ModelAndView page = writing(place, form, frame, answer.pieces());
        return answer.state().isWritable()
                ? page
                : page.addObject(
                        "errors", FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("answer.error.inReview")));
    }

    private ModelAndView writing(FeedbackPlace place, AnswerForm form, Frame frame, List<Piece> pieces) {
        WritePage page = new WritePage(
                frame,
                pieces.stream().map(piece -> feedbackWords.piece(place, piece)).toList(),
                Arrays.stream(AnswerKind.values())
                        .map(kind -> new Choice(
                                kind.name(), feedbackWords.did(kind), words.of("answer.kind." + kind + ".hint")))
                        .toList(),
                AnswerDrafting.LONGEST_SAID,
                AnswerDrafting.LONGEST_ANSWER);
        return new ModelAndView("publishing/workspace/feedback/write", "page", page).addObject("form", form);
    }
}

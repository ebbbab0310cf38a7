package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.CommentOutcome;
import uk.sendplan.publishing.forum.ForumComment;
import uk.sendplan.publishing.forum.ForumCommentQueries;
import uk.sendplan.publishing.forum.ForumCommenting;
import uk.sendplan.publishing.forum.ForumCommenting.Reply;
import uk.sendplan.shared.NotThere;

/** The plan manager says, once, what became of a comment of the forum. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/comments/{comment}/answer")
class ForumAnswerController {

    private final ProgressPlaces places;
    private final ForumCommentQueries queries;
    private final ForumCommenting commenting;
    private final ForumScreens screens;
    private final Saving saving;
    private final Words words;

    ForumAnswerController(
            ProgressPlaces places,
            ForumCommentQueries queries,
            ForumCommenting commenting,
            ForumScreens screens,
            Saving saving,
            Words words) {
        this.places = places;
        this.queries = queries;
        this.commenting = commenting;
        this.screens = screens;
        this.saving = saving;
        this.words = words;
    }

    record AnswerForm(
            @Nullable String key,
            @Nullable String outcome,
            @Nullable String answer) {

        AnswerForm {
            answer = Typed.text(answer);
        }

        String said() {
            return Objects.requireNonNull(answer);
        }

        Optional<CommentOutcome> chosen() {
            return Stream.of(CommentOutcome.values())
                    .filter(one -> one.name().equals(outcome))
                    .findFirst();
        }

        FormErrors problems(Words words) {
            return new Checks(words)
                    .key(key)
                    .that(chosen().isPresent(), "outcome", "forum.answer.outcome.error.required")
                    .text(ForumCommenting.LONGEST_ANSWER, "answer", said())
                    .errors();
        }
    }

    /** @param open whether it can be answered; one that was answered stays so */
    record AnswerPage(
            Frame frame, ForumScreens.CommentScreen comment, boolean open, List<Choice> outcomes, int longest) {}

    @GetMapping
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String comment) {
        return page(
                places.toWriteAll(member, plan, cycle, number), comment, new AnswerForm(Keys.fresh(), null, ""), false);
    }

    @PostMapping
    ModelAndView answer(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String comment,
            @ModelAttribute("form") AnswerForm form) {
        ProgressPlace place = places.toWriteAll(member, plan, cycle, number);
        ForumComment answered = comment(place, comment);
        return saving.changing(
                form.problems(words),
                () -> {
                    commenting.answer(
                            member,
                            new Reply(
                                    Keys.require(form.key()),
                                    answered.id(),
                                    form.chosen().orElseThrow(),
                                    Typed.orNull(form.said())));
                    return new Saved(place.href() + "#comment-" + answered.id(), words.of("forum.answer.done"));
                },
                errors -> page(place, comment, form, true),
                () -> page(place, comment, form, true)
                        .addObject(
                                "errors",
                                FormErrors.none()
                                        .with(FormErrors.WHOLE_FORM, words.of("forum.answer.error.answered"))));
    }

    private ForumComment comment(ProgressPlace place, String comment) {
        if (place.view().head() == null) {
            throw new NotThere("page without a draft");
        }
        return queries.comment(place.by(), place.view().head().id(), Keys.inAddress(comment));
    }

    /** @param typed whether somebody's words are to be kept in view, also where another answer came first */
    private ModelAndView page(ProgressPlace place, String id, AnswerForm form, boolean typed) {
        ForumComment comment = comment(place, id);
        Frame frame = new Frame(
                words.of("forum.answer.title"),
                place.shortName() + ", " + place.view().cycle().name(),
                place.crumbsBelow(),
                place.href() + "/comments/" + comment.id() + "/answer",
                place.href() + "#comment-" + comment.id(),
                words.of("forum.answer.submit"));
        List<Choice> outcomes = Stream.of(CommentOutcome.values())
                .map(outcome -> Choice.of(outcome.name(), words.of("forum.answer.outcome." + outcome)))
                .toList();
        return new ModelAndView("publishing/workspace/forum/answer")
                .addObject("form", form)
                .addObject(
                        "page",
                        new AnswerPage(
                                frame,
                                screens.comment(place, comment),
                                typed || comment.answer() == null,
                                outcomes,
                                ForumCommenting.LONGEST_ANSWER));
    }
}

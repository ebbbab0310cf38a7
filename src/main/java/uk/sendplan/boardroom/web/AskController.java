package uk.sendplan.boardroom.web;

import java.util.Objects;
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
import uk.sendplan.boardroom.Challenging;
import uk.sendplan.boardroom.Challenging.Ask;
import uk.sendplan.boardroom.Subject;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.boardroom.SubjectQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Somebody asks about a plan or a part of it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/challenges")
class AskController {

    private final PlanQueries plans;
    private final SubjectQueries subjects;
    private final Challenging challenging;
    private final ChallengeWords challengeWords;
    private final Saving saving;
    private final Words words;

    AskController(
            PlanQueries plans,
            SubjectQueries subjects,
            Challenging challenging,
            ChallengeWords challengeWords,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.subjects = subjects;
        this.challenging = challenging;
        this.challengeWords = challengeWords;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param about the kind of what they ask about
     * @param number of a priority, reference or action
     */
    record AskForm(
            @Nullable String key,
            @Nullable String about,
            @Nullable String number,
            @Nullable String question) {

        AskForm {
            about = Objects.requireNonNullElse(about, SubjectKind.PLAN.inAddress());
            number = Objects.requireNonNullElse(number, "");
            question = Typed.text(question);
        }

        String said() {
            return Objects.requireNonNull(question);
        }

        FormErrors problems(Words words) {
            return new Checks(words)
                    .key(key)
                    .notEmpty("question", said(), "challenge.question.error.required")
                    .text(Challenging.LONGEST, "question", said())
                    .errors();
        }
    }

    /** @param about what it is about, and who answers */
    record AskPage(Frame frame, String about, String answers, int longest) {}

    private record Asking(ChallengePlan plan, Subject subject) {}

    @GetMapping("/new")
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String number) {
        AskForm form = new AskForm(Keys.fresh(), about, number, "");
        return page(asking(member, plan, form), form);
    }

    @PostMapping
    ModelAndView asked(Member member, @PathVariable String plan, @ModelAttribute("form") AskForm form) {
        Asking asking = asking(member, plan, form);
        return saving.adding(
                form.problems(words),
                () -> {
                    int number = challenging.ask(
                            member,
                            new Ask(
                                    Keys.require(form.key()),
                                    asking.plan().plan().id(),
                                    asking.subject().kind(),
                                    asking.subject().id(),
                                    form.said()));
                    return new Saved(asking.plan().list() + "/" + number, words.of("challenge.ask.done", number));
                },
                errors -> page(asking, form));
    }

    private Asking asking(Member member, String slug, AskForm form) {
        PlanHead head = plans.head(member, slug, AsAt.NOW);
        SubjectKind kind = SubjectKind.of(Objects.requireNonNull(form.about()))
                .orElseThrow(() -> new NotThere("subject " + form.about()));
        return new Asking(
                new ChallengePlan(member, head, AsAt.NOW),
                subjects.find(member, head.id(), kind, Objects.requireNonNull(form.number())));
    }

    private ModelAndView page(Asking asking, AskForm form) {
        ChallengePlan plan = asking.plan();
        Subject subject = asking.subject();
        Frame frame = new Frame(
                words.of("challenge.ask.title"),
                plan.plan().title(),
                plan.crumbsBelow(words),
                plan.list(),
                plan.href(subject),
                words.of("challenge.ask.submit"));
        return new ModelAndView("boardroom/ask")
                .addObject("form", form)
                .addObject(
                        "page",
                        new AskPage(
                                frame,
                                challengeWords.about(plan, subject),
                                words.of(
                                        "challenge.ask.answers",
                                        subject.leadName() == null
                                                ? words.of("challenge.answerer")
                                                : subject.leadName()),
                                Challenging.LONGEST));
    }
}

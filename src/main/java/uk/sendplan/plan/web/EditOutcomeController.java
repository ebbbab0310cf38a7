package uk.sendplan.plan.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.OutcomePart;
import uk.sendplan.plan.web.EditedPlan.ReferencePart;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** Adds an outcome to a reference, and edits one. Says what days its words for a date were understood as. */
@Controller
class EditOutcomeController {

    private static final String OF_REFERENCE = "/workspace/{area}/{plan}/references/{reference}/outcomes";
    private static final String EDIT = "/workspace/{area}/{plan}/outcomes/{outcome}/edit";

    private final EditedPlans plans;
    private final OutcomeDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditOutcomeController(EditedPlans plans, OutcomeDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param understood the days that the words for its date mean, in a sentence, or null without words */
    record OutcomePage(Frame frame, @Nullable String understood, Readings readings) {}

    @GetMapping(OF_REFERENCE + "/new")
    ModelAndView start(Member member, @PathVariable String plan, @PathVariable String reference) {
        ReferencePart in = plans.reference(member, plan, reference);
        return adding(in, OutcomeForm.empty())
                .addObject("errors", pages.blocked(in.in().plan(), in.in().priority(), in.reference()));
    }

    @PostMapping(OF_REFERENCE)
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String reference,
            @ModelAttribute("form") OutcomeForm form) {
        ReferencePart in = plans.reference(member, plan, reference);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    drafting.add(
                            member, Keys.require(form.key()), in.reference().id(), form.toWording());
                    return saved(in, form, "outcome.added");
                },
                errors -> adding(in, form.withKey(Keys.fresh())));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String outcome) {
        OutcomePart part = plans.outcome(member, plan, outcome);
        if (part.outcome().retired()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        ReferencePart in = part.in();
        return editing(part, OutcomeForm.from(part.outcome()))
                .addObject("errors", pages.blocked(in.in().plan(), in.in().priority(), in.reference()));
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String outcome,
            @ModelAttribute("form") OutcomeForm form) {
        OutcomePart part = plans.outcome(member, plan, outcome);
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.reword(member, part.outcome().id(), form.readVersion(), form.toWording());
                    return saved(part.in(), form, "outcome.saved");
                },
                errors -> editing(part, form),
                () -> overtaken(member, plans.outcome(member, plan, outcome), form));
    }

    private Saved saved(ReferencePart in, OutcomeForm form, String key) {
        Saved saved = pages.saved(in.href(), readings(in, form), key);
        @Nullable String understood = understood(form.dueDate());
        return understood == null ? saved : new Saved(saved.href(), saved.notice() + " " + understood);
    }

    private @Nullable String understood(@Nullable VagueDate due) {
        if (due == null) {
            return null;
        }
        if (due.from() == null || due.to() == null) {
            return words.of("outcome.due.unread", due.words());
        }
        return due.from().equals(due.to())
                ? words.of("outcome.due.day", due.words(), London.dayInWords(due.to()))
                : words.of(
                        "outcome.due.range", due.words(), London.dayInWords(due.from()), London.dayInWords(due.to()));
    }

    private ModelAndView overtaken(Member member, OutcomePart part, OutcomeForm form) {
        Conflict saves =
                pages.overtaken(member, SaveQueries.Part.OUTCOME, part.outcome().id());
        return editing(part, form.readAt(part.outcome().version()))
                .addObject("conflict", form.against(OutcomeForm.from(part.outcome()), saves, words));
    }

    private ModelAndView adding(ReferencePart in, OutcomeForm form) {
        Frame frame = new Frame(
                words.of("outcome.add.title"),
                words.of("outcome.of", in.reference().number()),
                in.crumbs(),
                in.href() + "/outcomes",
                in.href(),
                words.of("outcome.add.submit"));
        return page(new OutcomePage(frame, understood(form.dueDate()), readings(in, form)), form);
    }

    private ModelAndView editing(OutcomePart part, OutcomeForm form) {
        ReferencePart in = part.in();
        Frame frame = new Frame(
                words.of("outcome.edit.title"),
                words.of("outcome.of", in.reference().number()),
                in.crumbs(),
                part.href() + "/edit",
                in.href(),
                words.of("edit.save"));
        return page(
                new OutcomePage(
                        frame.with(null, pages.retire(part.href())), understood(form.dueDate()), readings(in, form)),
                form);
    }

    private static ModelAndView page(OutcomePage page, OutcomeForm form) {
        return new ModelAndView("plan/edit/outcome").addObject("page", page).addObject("form", form);
    }

    private static Readings readings(ReferencePart in, OutcomeForm form) {
        return Readings.of(in.in(), "", PointLines.parse(form.points()));
    }
}

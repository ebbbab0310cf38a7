package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.plan.web.EditedPlan.ReferencePart;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Moves a reference to another priority, where it gets a new number; the old one still leads to it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/references/{reference}/move")
class MoveReferenceController {

    private final EditedPlans plans;
    private final ReferenceDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    MoveReferenceController(EditedPlans plans, ReferenceDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param means what moving does to its number and its citations */
    record MovePage(Frame frame, String means, List<Choice> targets) {}

    @GetMapping
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String reference) {
        ReferencePart part = plans.reference(member, plan, reference);
        return page(part, new MoveForm(String.valueOf(part.reference().version()), null, ""))
                .addObject("errors", pages.blocked(part.in().plan(), null, part.reference()));
    }

    @PostMapping
    ModelAndView move(
            Member member,
            @PathVariable String plan,
            @PathVariable String reference,
            @ModelAttribute("form") MoveForm form) {
        ReferencePart part = plans.reference(member, plan, reference);
        return saving.changing(
                form.problems(words),
                () -> moved(member, part, form),
                errors -> page(part, form),
                () -> overtaken(member, plans.reference(member, plan, reference), form));
    }

    private Saved moved(Member member, ReferencePart part, MoveForm form) {
        EditedPlan plan = part.in().plan();
        UUID wanted = Keys.require(form.target());
        PriorityPart target = plan.tree().priorities().stream()
                .filter(priority -> priority.id().equals(wanted))
                .findFirst()
                .map(priority -> new PriorityPart(plan, priority))
                .orElseThrow(() -> new NotThere("priority"));
        String number = drafting.moveTo(
                member,
                part.reference().id(),
                Keys.version(form.version()),
                target.priority().id(),
                Typed.orNull(form.number()));
        Readings there =
                Readings.of(target, StatementForm.written(part.reference().citations()));
        return pages.saved(
                plan.href() + "/references/" + number,
                there,
                "reference.moved",
                part.reference().number(),
                target.label(),
                number);
    }

    private ModelAndView overtaken(Member member, ReferencePart part, MoveForm form) {
        Conflict saves = pages.overtaken(
                member, SaveQueries.Part.REFERENCE, part.reference().id());
        return page(part, form.readAt(part.reference().version())).addObject("conflict", saves);
    }

    private ModelAndView page(ReferencePart part, MoveForm form) {
        EditedPlan plan = part.in().plan();
        String number = part.reference().number();
        Frame frame = new Frame(
                words.of("reference.move.title", number),
                part.in().fullName(),
                part.crumbs(),
                part.href() + "/move",
                part.href(),
                words.of("reference.move.submit"));
        List<Choice> targets = plan.tree().currentPriorities().stream()
                .filter(priority -> !priority.id().equals(part.in().priority().id()))
                .map((PriorityNode priority) ->
                        Choice.of(priority.id().toString(), plan.label(priority) + ": " + priority.name()))
                .toList();
        return new ModelAndView("plan/edit/move")
                .addObject("page", new MovePage(frame, words.of("reference.move.means", number), targets))
                .addObject("form", form);
    }
}

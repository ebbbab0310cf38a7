package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.plan.web.EditedPlan.ReferencePart;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Adds a reference to a priority, and edits what one cites. */
@Controller
class EditReferenceController {

    private static final String OF_PRIORITY = "/workspace/{area}/{plan}/priorities/{priority}/references";
    private static final String EDIT = "/workspace/{area}/{plan}/references/{reference}/edit";

    private final EditedPlans plans;
    private final ReferenceDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditReferenceController(EditedPlans plans, ReferenceDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /**
     * @param adds whether the reference is new, and its number is asked for
     * @param outcomes the pages that edit its outcomes, by their texts, and last the one that adds another
     * @param move the page that moves it to another priority, or null
     */
    record ReferencePage(
            Frame frame,
            boolean adds,
            Readings readings,
            List<Link> outcomes,
            @Nullable String move) {}

    @GetMapping(OF_PRIORITY + "/new")
    ModelAndView start(Member member, @PathVariable String plan, @PathVariable String priority) {
        PriorityPart in = plans.priority(member, plan, priority);
        return adding(in, ReferenceForm.empty()).addObject("errors", pages.blocked(in.plan(), in.priority(), null));
    }

    @PostMapping(OF_PRIORITY)
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String priority,
            @ModelAttribute("form") ReferenceForm form) {
        PriorityPart in = plans.priority(member, plan, priority);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    String number =
                            drafting.add(member, form.toCommand(in.priority().id()));
                    String href = in.plan().href() + "/references/" + number;
                    return pages.saved(href, readings(in, form), "reference.added", number);
                },
                errors -> adding(in, form.withKey(Keys.fresh())));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String reference) {
        ReferencePart part = plans.reference(member, plan, reference);
        if (part.reference().retired()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        return editing(part, ReferenceForm.from(part.reference()))
                .addObject("errors", pages.blocked(part.in().plan(), part.in().priority(), null));
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String reference,
            @ModelAttribute("form") ReferenceForm form) {
        ReferencePart part = plans.reference(member, plan, reference);
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.cite(member, part.reference().id(), form.readVersion(), form.citations());
                    return pages.saved(
                            part.href(),
                            readings(part.in(), form),
                            "reference.saved",
                            part.reference().number());
                },
                errors -> editing(part, form),
                () -> overtaken(member, plans.reference(member, plan, reference), form));
    }

    private ModelAndView overtaken(Member member, ReferencePart part, ReferenceForm form) {
        Conflict saves = pages.overtaken(
                member, SaveQueries.Part.REFERENCE, part.reference().id());
        return editing(part, form.readAt(part.reference().version()))
                .addObject("conflict", form.against(ReferenceForm.from(part.reference()), saves, words));
    }

    private ModelAndView adding(PriorityPart in, ReferenceForm form) {
        Frame frame = new Frame(
                words.of("reference.add.title"),
                in.fullName(),
                in.crumbs(),
                in.href() + "/references",
                in.href(),
                words.of("reference.add.submit"));
        return page(new ReferencePage(frame, true, readings(in, form), List.of(), null), form);
    }

    private ModelAndView editing(ReferencePart part, ReferenceForm form) {
        PriorityPart in = part.in();
        Frame frame = new Frame(
                words.of("reference.edit.title", part.reference().number()),
                in.fullName(),
                part.crumbs(),
                part.href() + "/edit",
                part.href(),
                words.of("edit.save"));
        List<ReferenceNode> siblings = in.priority().currentReferences();
        Frame.Order order = pages.order(
                part.href() + "/order",
                siblings.stream().map(EditReferenceController::label).toList(),
                siblings.indexOf(part.reference()));
        boolean canMove = in.plan().tree().currentPriorities().size() > 1;
        return page(
                new ReferencePage(
                        frame.with(order, pages.retire(part.href())),
                        false,
                        readings(in, form),
                        outcomes(part),
                        canMove ? part.href() + "/move" : null),
                form);
    }

    private List<Link> outcomes(ReferencePart part) {
        String plan = part.in().plan().href();
        List<Link> links = new ArrayList<>();
        for (OutcomeNode outcome : part.reference().currentOutcomes()) {
            links.add(Link.to(Pages.cut(outcome.text()), plan + "/outcomes/" + outcome.id() + "/edit"));
        }
        links.add(Link.to(words.of("reference.outcomes.add"), part.href() + "/outcomes/new"));
        return links;
    }

    private static String label(ReferenceNode reference) {
        return reference.currentOutcomes().stream()
                .findFirst()
                .map(outcome -> reference.number() + " " + outcome.text())
                .orElse(reference.number());
    }

    private static ModelAndView page(ReferencePage page, ReferenceForm form) {
        return new ModelAndView("plan/edit/reference").addObject("page", page).addObject("form", form);
    }

    private static Readings readings(PriorityPart in, ReferenceForm form) {
        return Readings.of(in, form.citations());
    }
}

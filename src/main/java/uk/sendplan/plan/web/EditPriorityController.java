package uk.sendplan.plan.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Adds a priority to a plan, and edits one. */
@Controller
class EditPriorityController {

    private static final String OF_PLAN = "/workspace/{area}/{plan}/priorities";
    private static final String EDIT = OF_PLAN + "/{priority}/edit";

    private final EditedPlans plans;
    private final PriorityDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditPriorityController(EditedPlans plans, PriorityDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param adds whether the priority is new, and its number is asked for */
    record PriorityPage(Frame frame, boolean adds) {}

    @GetMapping(OF_PLAN + "/new")
    ModelAndView start(Member member, @PathVariable String plan) {
        EditedPlan edited = plans.plan(member, plan);
        return adding(edited, PriorityForm.empty()).addObject("errors", pages.blocked(edited, null, null));
    }

    @PostMapping(OF_PLAN)
    ModelAndView add(Member member, @PathVariable String plan, @ModelAttribute("form") PriorityForm form) {
        EditedPlan edited = plans.plan(member, plan);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    String number = drafting.add(member, form.toCommand(edited.id()));
                    return pages.saved(
                            edited.href() + "/priorities/" + number,
                            "priority.added",
                            edited.tree().plan().levelName(),
                            number);
                },
                errors -> adding(edited, form.withKey(Keys.fresh())));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String priority) {
        PriorityPart part = plans.priority(member, plan, priority);
        if (part.priority().retired()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        return editing(part, PriorityForm.from(part.priority()))
                .addObject("errors", pages.blocked(part.plan(), null, null));
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String priority,
            @ModelAttribute("form") PriorityForm form) {
        PriorityPart part = plans.priority(member, plan, priority);
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.describe(member, form.toDescription(part.priority().id()));
                    return pages.saved(part.href(), "priority.saved", part.label());
                },
                errors -> editing(part, form),
                () -> overtaken(member, plans.priority(member, plan, priority), form));
    }

    private ModelAndView overtaken(Member member, PriorityPart part, PriorityForm form) {
        Conflict saves = pages.overtaken(
                member, SaveQueries.Part.PRIORITY, part.priority().id());
        return editing(part, form.readAt(part.priority().version()))
                .addObject("conflict", form.against(PriorityForm.from(part.priority()), saves, words));
    }

    private ModelAndView adding(EditedPlan edited, PriorityForm form) {
        String level = edited.tree().plan().levelName();
        Frame frame = new Frame(
                words.of("priority.add.title", level),
                edited.title(),
                edited.crumbs(),
                edited.href() + "/priorities",
                edited.href(),
                words.of("priority.add.submit", level));
        return page(new PriorityPage(frame, true), form);
    }

    private ModelAndView editing(PriorityPart part, PriorityForm form) {
        Frame frame = new Frame(
                words.of("priority.edit.title", part.label()),
                part.plan().title(),
                part.crumbs(),
                part.href() + "/edit",
                part.href(),
                words.of("edit.save"));
        List<PriorityNode> siblings = part.plan().tree().currentPriorities();
        Frame.Order order = pages.order(
                part.href() + "/order",
                siblings.stream()
                        .map(sibling -> sibling.number() + " " + sibling.name())
                        .toList(),
                siblings.indexOf(part.priority()));
        return page(new PriorityPage(frame.with(order, pages.retire(part.href())), false), form);
    }

    private static ModelAndView page(PriorityPage page, PriorityForm form) {
        return new ModelAndView("plan/edit/priority").addObject("page", page).addObject("form", form);
    }
}

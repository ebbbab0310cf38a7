package uk.sendplan.plan.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.ObjectiveDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.ObjectivePart;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Adds an objective to a plan, and rewords one. */
@Controller
class EditObjectiveController {

    private static final String OF_PLAN = "/workspace/{area}/{plan}/objectives";
    private static final String EDIT = OF_PLAN + "/{objective}/edit";

    private final EditedPlans plans;
    private final ObjectiveDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditObjectiveController(EditedPlans plans, ObjectiveDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param adds whether the objective is new, and its code is asked for */
    record ObjectivePage(Frame frame, boolean adds) {}

    @GetMapping(OF_PLAN + "/new")
    ModelAndView start(Member member, @PathVariable String plan) {
        EditedPlan edited = plans.plan(member, plan);
        return adding(edited, ObjectiveForm.empty()).addObject("errors", pages.blocked(edited, null, null));
    }

    @PostMapping(OF_PLAN)
    ModelAndView add(Member member, @PathVariable String plan, @ModelAttribute("form") ObjectiveForm form) {
        EditedPlan edited = plans.plan(member, plan);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    drafting.add(member, form.toCommand(edited.id()));
                    return pages.saved(edited.objectivesHref(), "objective.added");
                },
                errors -> adding(edited, form.withKey(Keys.fresh())));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String objective) {
        ObjectivePart part = plans.objective(member, plan, objective);
        if (part.objective().retired()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        return editing(part, ObjectiveForm.from(part.objective()))
                .addObject("errors", pages.blocked(part.plan(), null, null));
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String objective,
            @ModelAttribute("form") ObjectiveForm form) {
        ObjectivePart part = plans.objective(member, plan, objective);
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.reword(member, part.objective().id(), form.readVersion(), form.wording());
                    return pages.saved(part.plan().objectivesHref(), "objective.saved");
                },
                errors -> editing(part, form),
                () -> overtaken(member, plans.objective(member, plan, objective), form));
    }

    private ModelAndView overtaken(Member member, ObjectivePart part, ObjectiveForm form) {
        Conflict saves = pages.overtaken(
                member, SaveQueries.Part.OBJECTIVE, part.objective().id());
        return editing(part, form.readAt(part.objective().version()))
                .addObject("conflict", form.against(ObjectiveForm.from(part.objective()), saves, words));
    }

    private ModelAndView adding(EditedPlan edited, ObjectiveForm form) {
        Frame frame = new Frame(
                words.of("objective.add.title"),
                edited.title(),
                edited.crumbs(),
                edited.objectivesHref(),
                edited.objectivesHref(),
                words.of("objective.add.submit"));
        return page(new ObjectivePage(frame, true), form);
    }

    private ModelAndView editing(ObjectivePart part, ObjectiveForm form) {
        @Nullable String code = part.objective().code();
        Frame frame = new Frame(
                code == null ? words.of("objective.edit.title.plain") : words.of("objective.edit.title", code),
                part.plan().title(),
                part.crumbs(words.of("objective.crumb")),
                part.href() + "/edit",
                part.plan().objectivesHref(),
                words.of("edit.save"));
        return page(new ObjectivePage(frame.with(null, pages.retire(part.href())), false), form);
    }

    private static ModelAndView page(ObjectivePage page, ObjectiveForm form) {
        return new ModelAndView("plan/edit/objective").addObject("page", page).addObject("form", form);
    }
}

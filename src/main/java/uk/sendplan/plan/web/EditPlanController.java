package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Edits what is said of a plan as a whole, with its partners. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/edit")
class EditPlanController {

    private final EditedPlans plans;
    private final PlanDrafting drafting;
    private final PartnershipQueries partnership;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditPlanController(
            EditedPlans plans,
            PlanDrafting drafting,
            PartnershipQueries partnership,
            Saving saving,
            Pages pages,
            Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.partnership = partnership;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    record PlanPage(Frame frame, List<Choice> kinds, List<Choice> organisations) {}

    @GetMapping
    ModelAndView edit(Member member, @PathVariable String plan) {
        EditedPlan edited = plans.plan(member, plan);
        if (edited.tree().plan().retired()) {
            return new ModelAndView("redirect:" + edited.href() + "/retire");
        }
        return page(edited, PlanForm.from(edited.tree()), organisations(member));
    }

    @PostMapping
    ModelAndView save(Member member, @PathVariable String plan, @RequestParam MultiValueMap<String, String> sent) {
        EditedPlan edited = plans.plan(member, plan);
        List<Choice> organisations = organisations(member);
        Set<String> known = organisations.stream().map(Choice::value).collect(Collectors.toSet());
        PlanForm form = PlanForm.typed(sent);
        return saving.changing(
                form.problems(words, known),
                () -> {
                    drafting.describe(member, form.toDescription(edited.id()));
                    return pages.saved(edited.href(), "edit.plan.saved");
                },
                errors -> page(edited, form, organisations),
                () -> overtaken(member, plans.plan(member, plan), form, organisations));
    }

    private ModelAndView overtaken(Member member, EditedPlan edited, PlanForm form, List<Choice> organisations) {
        Conflict saves = pages.overtaken(member, SaveQueries.Part.PLAN, edited.id());
        return page(edited, form.readAt(edited.tree().plan().version()), organisations)
                .addObject("conflict", form.against(PlanForm.from(edited.tree()), saves, words));
    }

    private List<Choice> organisations(Member member) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", words.of("edit.plan.partner.organisation.none")));
        partnership
                .organisations(member.areaId())
                .forEach(one -> choices.add(Choice.of(one.id().toString(), one.name())));
        return choices;
    }

    private ModelAndView page(EditedPlan edited, PlanForm form, List<Choice> organisations) {
        Frame frame = new Frame(
                words.of("edit.plan.edit.title"),
                null,
                edited.crumbs(),
                edited.href() + "/edit",
                edited.href(),
                words.of("edit.save"));
        return new ModelAndView("plan/edit/plan")
                .addObject(
                        "page",
                        new PlanPage(
                                frame.with(null, pages.retire(edited.href())),
                                StartPlanController.kinds(words),
                                organisations))
                .addObject("form", form);
    }
}

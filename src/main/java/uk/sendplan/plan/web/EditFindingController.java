package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.FindingPart;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Enters what the inspectors wrote, and edits it. */
@Controller
class EditFindingController {

    private static final String OF_PLAN = "/workspace/{area}/{plan}/findings";
    private static final String EDIT = OF_PLAN + "/{finding}/edit";

    private final EditedPlans plans;
    private final FindingDrafting drafting;
    private final PartnershipQueries partnership;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    EditFindingController(
            EditedPlans plans,
            FindingDrafting drafting,
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

    record FindingPage(Frame frame, FindingChoices choices) {}

    @GetMapping(OF_PLAN + "/new")
    ModelAndView start(Member member, @PathVariable String plan) {
        EditedPlan edited = plans.plan(member, plan);
        return adding(edited, FindingForm.empty()).addObject("errors", pages.blocked(edited, null, null));
    }

    @PostMapping(OF_PLAN)
    ModelAndView add(Member member, @PathVariable String plan, @ModelAttribute("form") FindingForm form) {
        EditedPlan edited = plans.plan(member, plan);
        return saving.adding(
                form.problemsAdding(choices(edited, null), words),
                () -> {
                    drafting.add(member, Keys.require(form.key()), edited.id(), form.toQuotation());
                    return pages.saved(edited.findingsHref(), "finding.added");
                },
                errors -> adding(edited, form.withKey(Keys.fresh())));
    }

    @GetMapping(EDIT)
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String finding) {
        FindingPart part = plans.finding(member, plan, finding);
        if (part.finding().retired()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        return editing(part, FindingForm.from(part.finding()))
                .addObject("errors", pages.blocked(part.plan(), null, null));
    }

    @PostMapping(EDIT)
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String finding,
            @ModelAttribute("form") FindingForm form) {
        FindingPart part = plans.finding(member, plan, finding);
        return saving.changing(
                form.problems(choices(part.plan(), part.finding()), words),
                () -> {
                    drafting.edit(member, part.finding().id(), form.readVersion(), form.toQuotation());
                    return pages.saved(part.plan().findingsHref(), "finding.saved");
                },
                errors -> editing(part, form),
                () -> overtaken(member, plans.finding(member, plan, finding), form));
    }

    private ModelAndView overtaken(Member member, FindingPart part, FindingForm form) {
        Conflict saves =
                pages.overtaken(member, SaveQueries.Part.FINDING, part.finding().id());
        FindingForm saved = FindingForm.from(part.finding());
        return editing(part, form.readAt(part.finding().version()))
                .addObject("conflict", form.against(saved, choices(part.plan(), part.finding()), saves, words));
    }

    private ModelAndView adding(EditedPlan edited, FindingForm form) {
        Frame frame = new Frame(
                words.of("finding.add.title"),
                edited.title(),
                edited.findingCrumbs(words.of("finding.title")),
                edited.findingsHref(),
                edited.findingsHref(),
                words.of("finding.add.submit"));
        return page(edited, null, frame, form);
    }

    private ModelAndView editing(FindingPart part, FindingForm form) {
        List<FindingNode> siblings = part.plan().tree().currentFindings();
        Frame.Order order = pages.order(
                part.href() + "/order",
                siblings.stream().map(FindingNode::text).toList(),
                siblings.indexOf(part.finding()));
        Frame frame = new Frame(
                        words.of("finding.edit.title"),
                        part.plan().title(),
                        part.plan().findingCrumbs(words.of("finding.title")),
                        part.href() + "/edit",
                        part.plan().findingsHref(),
                        words.of("edit.save"))
                .with(order, pages.retire(part.href()));
        return page(part.plan(), part.finding(), frame, form);
    }

    private ModelAndView page(EditedPlan plan, @Nullable FindingNode finding, Frame frame, FindingForm form) {
        return new ModelAndView("plan/edit/finding")
                .addObject("page", new FindingPage(frame, choices(plan, finding)))
                .addObject("form", form);
    }

    /** A retired priority is offered only where it answers already. */
    private FindingChoices choices(EditedPlan plan, @Nullable FindingNode finding) {
        List<UUID> answering = finding == null ? List.of() : finding.answeredBy();
        return new FindingChoices(
                partnership.organisations(plan.member().areaId()).stream()
                        .map(organisation -> Choice.of(organisation.id().toString(), organisation.name()))
                        .toList(),
                plan.tree().priorities().stream()
                        .filter(priority -> !priority.retired() || answering.contains(priority.id()))
                        .map(priority ->
                                Choice.of(priority.id().toString(), plan.label(priority) + ": " + priority.name()))
                        .toList());
    }
}

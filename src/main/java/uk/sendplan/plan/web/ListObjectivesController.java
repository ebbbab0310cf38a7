package uk.sendplan.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Chooses which objectives a priority lists, and in which words. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/priorities/{priority}/objectives")
class ListObjectivesController {

    private final EditedPlans plans;
    private final PriorityDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    ListObjectivesController(EditedPlans plans, PriorityDrafting drafting, Saving saving, Pages pages, Words words) {
        this.plans = plans;
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param addObjective where an objective is added to the plan */
    record ListingPage(Frame frame, String addObjective) {}

    @GetMapping
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String priority) {
        PriorityPart part = plans.priority(member, plan, priority);
        FormErrors blocked = pages.blocked(part.plan(), part.priority(), null);
        return page(part, ListingForm.from(part)).addObject("errors", blocked);
    }

    @PostMapping
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String priority,
            @RequestParam MultiValueMap<String, String> sent) {
        PriorityPart part = plans.priority(member, plan, priority);
        ListingForm form = ListingForm.typed(part, sent);
        return saving.changing(
                form.problems(words),
                () -> {
                    drafting.list(member, form.toCommand(part.priority().id()));
                    return pages.saved(part.href(), "listing.saved", part.label());
                },
                errors -> page(part, form),
                () -> overtaken(member, plans.priority(member, plan, priority), sent));
    }

    private ModelAndView overtaken(Member member, PriorityPart part, MultiValueMap<String, String> sent) {
        ListingForm typed = ListingForm.typed(part, sent);
        Conflict saves = pages.overtaken(
                member, SaveQueries.Part.PRIORITY, part.priority().id());
        return page(part, typed.readAt(part.priority().version()))
                .addObject("conflict", typed.against(ListingForm.from(part), saves, words));
    }

    private ModelAndView page(PriorityPart part, ListingForm form) {
        Frame frame = new Frame(
                words.of("listing.title", part.label()),
                part.priority().name(),
                part.crumbs(),
                part.href() + "/objectives",
                part.href(),
                words.of("edit.save"));
        return new ModelAndView("plan/edit/listing")
                .addObject("page", new ListingPage(frame, part.plan().objectivesHref() + "/new"))
                .addObject("form", form);
    }
}

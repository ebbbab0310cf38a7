package uk.sendplan.plan.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Starts an empty plan. */
@Controller
class StartPlanController {

    private final PlanDrafting drafting;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    StartPlanController(PlanDrafting drafting, Saving saving, Pages pages, Words words) {
        this.drafting = drafting;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param imports where a plan that exists as text comes in */
    record StartPage(Frame frame, List<Choice> kinds, String imports) {}

    @GetMapping("/workspace/{area}/plans/new")
    ModelAndView start(Member member) {
        return page(member, PlanForm.empty(words.of("edit.plan.levelName.usual")));
    }

    @PostMapping("/workspace/{area}/plans")
    ModelAndView draft(Member member, @RequestParam MultiValueMap<String, String> sent) {
        PlanForm form = PlanForm.typed(sent);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    String slug = drafting.draft(member, form.toDraft());
                    return pages.saved("/workspace/" + member.areaSlug() + "/" + slug, "edit.plan.started");
                },
                errors -> page(member, form.withKey(Keys.fresh())));
    }

    private ModelAndView page(Member member, PlanForm form) {
        String area = "/workspace/" + member.areaSlug();
        Frame frame = new Frame(
                words.of("edit.plan.start.title"),
                null,
                List.of(Link.to(words.of("navigation.workspace"), "/workspace"), Link.to(member.areaName(), area)),
                area + "/plans",
                area,
                words.of("edit.plan.start.submit"));
        return new ModelAndView("plan/edit/start")
                .addObject("page", new StartPage(frame, kinds(words), area + "/imports/new"))
                .addObject("form", form);
    }

    static List<Choice> kinds(Words words) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> Choice.of(kind.name(), words.of("edit.plan.kind." + kind)))
                .toList();
    }
}

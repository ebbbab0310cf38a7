package uk.sendplan.plan.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.web.PlanLines.PlanLine;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The page of an area: its plans, and how one begins. */
@Controller
class AreaPlansController {

    private final PlanQueries plans;
    private final PlanLines lines;
    private final AreaSteps steps;
    private final Words words;

    AreaPlansController(PlanQueries plans, PlanLines lines, AreaSteps steps, Words words) {
        this.plans = plans;
        this.lines = lines;
        this.steps = steps;
        this.words = words;
    }

    record AreaPage(
            String name,
            List<AreaSteps.Step> steps,
            List<PlanLine> plans,
            boolean editable,
            String base,
            String publicPage,
            List<Link> crumbs) {}

    @GetMapping("/workspace/{area}")
    String area(Member member, Model model) {
        model.addAttribute(
                "page",
                new AreaPage(
                        member.areaName(),
                        steps.of(member),
                        lines.of(member, plans.plansOf(member)),
                        member.may(Right.EDIT_PLAN),
                        "/workspace/" + member.areaSlug(),
                        "/areas/" + member.areaSlug(),
                        List.of(Link.to(words.of("navigation.workspace"), "/workspace"))));
        return "plan/area";
    }
}

package uk.sendplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Words;

/** What the inspectors found, each beside what answers it, and what nothing answers. */
@Controller
class FindingsController {

    private final PlanQueries plans;
    private final AsAtReading days;
    private final PageParts parts;
    private final Words words;

    FindingsController(PlanQueries plans, AsAtReading days, PageParts parts, Words words) {
        this.plans = plans;
        this.days = days;
        this.parts = parts;
        this.words = words;
    }

    /**
     * @param answered how many of them something answers, a sentence
     * @param unanswered what nothing answers, each leading to its place on the page
     */
    record FindingsPage(
            PlanFrame frame,
            String answered,
            List<Link> unanswered,
            List<FindingView> findings,
            List<FindingView> retired) {}

    @GetMapping("/workspace/{area}/{plan}/findings")
    String findings(
            Member member,
            @PathVariable("plan") String slug,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanTree> read = days.read(asAt, day -> plans.plan(member, slug, day));
        PlanFrame frame =
                PlanFrame.of(member, read.value(), read, "/findings", null, parts.days(member, read.value()), words);
        List<FindingView> findings = FindingView.of(read.value(), frame);
        List<FindingView> unanswered =
                findings.stream().filter(finding -> finding.answers().isEmpty()).toList();
        model.addAttribute(
                "page",
                new FindingsPage(
                        frame,
                        words.of("finding.answered", findings.size() - unanswered.size(), findings.size()),
                        unanswered.stream()
                                .map(finding -> Link.to(Pages.cut(finding.text()), "#" + finding.anchor()))
                                .toList(),
                        findings,
                        FindingView.retired(read.value(), frame)));
        return PastPage.of(read, "plan/findings", model, response);
    }
}

package uk.sendplan.boardroom.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.boardroom.risk.web.RisksPages.PlanRisks;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.Asked;

/** The risk register of a plan, as a page or as a file, now or as at a day. */
@Controller
class RisksController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/risks";

    private final PlanQueries plans;
    private final RiskQueries queries;
    private final AsAtReading days;
    private final RisksPages pages;
    private final ReportFiles files;

    RisksController(PlanQueries plans, RiskQueries queries, AsAtReading days, RisksPages pages, ReportFiles files) {
        this.plans = plans;
        this.queries = queries;
        this.days = days;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    String risks(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanRisks> read = read(member, plan, parameters);
        model.addAttribute("page", pages.of(asked(parameters), read));
        return PastPage.of(read, "boardroom/risk/risks", model, response);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanRisks> read = read(member, plan, parameters);
        return files.answer(member.accountId(), parameters, read.errors(), () -> pages.export(asked(parameters), read));
    }

    private AsAtReading.Read<PlanRisks> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            PlanHead head = plans.head(member, plan, day);
            return new PlanRisks(
                    new RiskPlan(member, head, day),
                    queries.ofPlan(member, head.id(), day),
                    queries.parts(member, head.id(), day));
        });
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters, RiskFilter.NAMES);
    }
}

package uk.sendplan.boardroom.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.web.ChallengesPages.PlanChallenges;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.Asked;

/** The challenges of a plan, as a page or as a file, now or as at a day. */
@Controller
class ChallengesController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/challenges";

    private final PlanQueries plans;
    private final ChallengeQueries queries;
    private final AsAtReading days;
    private final ChallengesPages pages;
    private final ReportFiles files;

    ChallengesController(
            PlanQueries plans, ChallengeQueries queries, AsAtReading days, ChallengesPages pages, ReportFiles files) {
        this.plans = plans;
        this.queries = queries;
        this.days = days;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    String challenges(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanChallenges> read = read(member, plan, parameters);
        model.addAttribute("page", pages.of(asked(parameters), read));
        return PastPage.of(read, "boardroom/challenges", model, response);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanChallenges> read = read(member, plan, parameters);
        return files.answer(member.accountId(), parameters, read.errors(), () -> pages.export(asked(parameters), read));
    }

    private AsAtReading.Read<PlanChallenges> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            PlanHead head = plans.head(member, plan, day);
            return new PlanChallenges(new ChallengePlan(member, head, day), queries.ofPlan(member, head.id(), day));
        });
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters, ChallengeFilter.NAMES);
    }
}

package uk.sendplan.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Beside;
import uk.sendplan.reporting.web.PlanActionsPages.PlanActions;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.BoardQueries;
import uk.sendplan.standing.Comparison;

/** All actions of a plan, as a page or as a file, now or as at a day. */
@Controller
class PlanActionsController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/actions";

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final BoardQueries boards;
    private final AsAtReading days;
    private final SinceReading earlier;
    private final PlanActionsPages pages;
    private final ViewsPart views;
    private final ReportFiles files;
    private final Clock clock;

    PlanActionsController(
            PlanQueries plans,
            ActionQueries actions,
            BoardQueries boards,
            AsAtReading days,
            SinceReading earlier,
            PlanActionsPages pages,
            ViewsPart views,
            ReportFiles files,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.boards = boards;
        this.days = days;
        this.earlier = earlier;
        this.pages = pages;
        this.views = views;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String actions(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanActions> read = read(member, plan, parameters);
        model.addAttribute("page", pages.of(member, asked(parameters), read));
        model.addAttribute(
                "views",
                views.of(
                        member.accountId(),
                        "/workspace/" + member.areaSlug() + "/" + plan + "/actions",
                        asked(parameters)));
        return PastPage.of(read, "reporting/actions", model, response);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanActions> read = read(member, plan, parameters);
        return files.answer(
                member.accountId(), parameters, read.errors(), () -> pages.export(member, asked(parameters), read));
    }

    private AsAtReading.Read<PlanActions> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            PlanHead head = plans.head(member, plan, day);
            Since since = earlier.read(parameters.get(SinceReading.FIELD), day.day(clock));
            return new PlanActions(
                    head,
                    actions.ofPlan(member, head.id(), day),
                    since,
                    beside(member, head, day, asked(parameters), since));
        });
    }

    /** The earlier day is read only for a list that is asked what changed since. */
    private Beside beside(Member member, PlanHead plan, AsAt asAt, Asked asked, Since since) {
        boolean compared = !asked.get(ActionFilter.CHANGED).isEmpty();
        return new Beside(
                Comparison.with(compared ? actions.ofPlan(member, plan.id(), since.asAt()) : List.of()),
                boards.objectives(member, plan.id(), asAt));
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters, PlanActionsPages.NAMES);
    }
}

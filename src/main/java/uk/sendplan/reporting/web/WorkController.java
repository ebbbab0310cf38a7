package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Viewer;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Contributions;
import uk.sendplan.delivery.DueDateQueries;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.WorkNotices;
import uk.sendplan.shared.AsAt;

/** My work, as a page or as a file: what the signed-in person owns, and what their organisations lead, in all their areas. */
@Controller
class WorkController {

    private final ActionQueries actions;
    private final DueDateQueries dueDates;
    private final Contributions contributions;
    private final PlanQueries plans;
    private final List<WorkNotices> notices;
    private final WorkPages pages;
    private final ViewsPart views;
    private final ReportFiles files;

    WorkController(
            ActionQueries actions,
            DueDateQueries dueDates,
            Contributions contributions,
            PlanQueries plans,
            List<WorkNotices> notices,
            WorkPages pages,
            ViewsPart views,
            ReportFiles files) {
        this.actions = actions;
        this.dueDates = dueDates;
        this.contributions = contributions;
        this.plans = plans;
        this.notices = notices;
        this.pages = pages;
        this.views = views;
        this.files = files;
    }

    @GetMapping("/workspace")
    String work(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
        var seats = viewer.seats();
        model.addAttribute(
                "page",
                pages.of(
                        viewer,
                        asked(parameters),
                        work(viewer),
                        dueDates.waitingFor(seats),
                        notices.stream()
                                .flatMap(room -> room.of(seats).stream())
                                .toList(),
                        contributions.supportedBy(seats),
                        plans.plansOf(seats)));
        model.addAttribute("views", views.of(viewer.accountId(), WorkPages.HERE, asked(parameters)));
        return "reporting/work";
    }

    @GetMapping(path = "/workspace", params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam Map<String, String> parameters) {
        return files.answer(
                viewer.accountId(),
                parameters,
                FormErrors.none(),
                () -> pages.file(viewer, asked(parameters), work(viewer)));
    }

    private List<ActionView> work(Viewer viewer) {
        return viewer.seats().isEmpty() ? List.of() : actions.workOf(viewer.seats(), AsAt.NOW);
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters, WorkPages.NAMES);
    }
}

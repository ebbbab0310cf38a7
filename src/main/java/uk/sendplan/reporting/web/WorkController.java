package uk.sendplan.reporting.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Viewer;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.WorkReading;

/** My work, as a page or as a file: what the signed-in person owns, and what their organisations lead, in all their areas. */
@Controller
class WorkController {

    private final WorkReading reading;
    private final WorkPages pages;
    private final ViewsPart views;
    private final ReportFiles files;

    WorkController(WorkReading reading, WorkPages pages, ViewsPart views, ReportFiles files) {
        this.reading = reading;
        this.pages = pages;
        this.views = views;
        this.files = files;
    }

    @GetMapping("/workspace")
    String work(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("page", pages.of(viewer, asked(parameters), reading.of(viewer)));
        model.addAttribute("views", views.of(viewer.accountId(), WorkPages.HERE, asked(parameters)));
        return "reporting/work";
    }

    @GetMapping(path = "/workspace", params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam Map<String, String> parameters) {
        return files.answer(
                viewer.accountId(),
                parameters,
                FormErrors.none(),
                () -> pages.file(viewer, asked(parameters), reading.work(viewer)));
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters, WorkPages.NAMES);
    }
}

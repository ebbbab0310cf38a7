package uk.sendplan.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;

/** What became of a plan since its board met last, as a page or as a file, now or as at a day. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/board/since")
class SinceLastController {

    private final BoardReading boards;
    private final AsAtReading days;
    private final SinceLastPages pages;
    private final SinceLastTables tables;
    private final ReportFiles files;

    SinceLastController(
            BoardReading boards, AsAtReading days, SinceLastPages pages, SinceLastTables tables, ReportFiles files) {
        this.boards = boards;
        this.days = days;
        this.pages = pages;
        this.tables = tables;
        this.files = files;
    }

    @GetMapping
    String page(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        FormErrors errors = BoardDays.errors(read);
        if (errors.any()) {
            model.addAttribute("errors", errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", pages.of(member, read));
        return "reporting/since";
    }

    @GetMapping(params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        return files.answer(member.accountId(), parameters, BoardDays.errors(read), () -> tables.export(member, read));
    }

    private AsAtReading.Read<PlanBoard> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(
                parameters.get(AsAtReading.FIELD),
                day -> boards.sinceLast(member, plan, day, parameters.get(SinceReading.FIELD)));
    }
}

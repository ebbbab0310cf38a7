package uk.sendplan.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.web.BoardReading.PlanTrend;

/** Where a plan stood from meeting to meeting, as a page or as a file, up to now or to a day. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/board/trend")
class TrendController {

    private final BoardReading boards;
    private final AsAtReading days;
    private final TrendPages pages;
    private final ReportFiles files;

    TrendController(BoardReading boards, AsAtReading days, TrendPages pages, ReportFiles files) {
        this.boards = boards;
        this.days = days;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping
    String page(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanTrend> read = read(member, plan, parameters);
        model.addAttribute("page", pages.of(member, read));
        return PastPage.of(read, "reporting/trend", model, response);
    }

    @GetMapping(params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanTrend> read = read(member, plan, parameters);
        return files.answer(member.accountId(), parameters, read.errors(), () -> pages.export(member, read));
    }

    private AsAtReading.Read<PlanTrend> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> boards.trend(member, plan, day));
    }
}

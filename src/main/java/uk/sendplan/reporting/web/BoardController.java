package uk.sendplan.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.ObjectiveChoice;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;

/** The board of a plan, as a page or as a file, now or as at a day. */
@Controller
class BoardController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/board";

    private final BoardReading boards;
    private final AsAtReading days;
    private final BoardPages pages;
    private final BoardTables tables;
    private final ReportFiles files;

    BoardController(BoardReading boards, AsAtReading days, BoardPages pages, BoardTables tables, ReportFiles files) {
        this.boards = boards;
        this.days = days;
        this.pages = pages;
        this.tables = tables;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    String board(
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
        return "reporting/board";
    }

    @GetMapping(ADDRESS + "/objectives")
    String objectives(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        String show = parameters.getOrDefault(ObjectiveChoice.NAME, "");
        model.addAttribute("page", pages.objectives(member, read, show));
        return PastPage.of(read, "reporting/objectives", model, response);
    }

    @GetMapping(path = ADDRESS + "/objectives", params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> objectivesFile(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        ObjectiveChoice choice = ObjectiveChoice.inAddress(parameters.getOrDefault(ObjectiveChoice.NAME, ""))
                .orElse(ObjectiveChoice.ALL);
        return files.answer(
                member.accountId(), parameters, BoardDays.errors(read), () -> tables.objectives(member, read, choice));
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        return files.answer(member.accountId(), parameters, BoardDays.errors(read), () -> tables.export(member, read));
    }

    private AsAtReading.Read<PlanBoard> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(
                parameters.get(AsAtReading.FIELD),
                day -> boards.read(member, plan, day, parameters.get(SinceReading.FIELD)));
    }
}

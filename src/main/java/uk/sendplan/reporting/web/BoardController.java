package uk.sendplan.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ReasonQueries;
import uk.sendplan.documents.TableFile;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.ObjectiveChoice;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.BoardQueries;

/** The board of a plan, as a page or as a file, now or as at a day. */
@Controller
class BoardController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/board";

    private final PlanQueries plans;
    private final BoardQueries boards;
    private final ReasonQueries reasons;
    private final AsAtReading days;
    private final SinceReading earlier;
    private final BoardPages pages;
    private final BoardTables tables;
    private final Clock clock;

    BoardController(
            PlanQueries plans,
            BoardQueries boards,
            ReasonQueries reasons,
            AsAtReading days,
            SinceReading earlier,
            BoardPages pages,
            BoardTables tables,
            Clock clock) {
        this.plans = plans;
        this.boards = boards;
        this.reasons = reasons;
        this.days = days;
        this.earlier = earlier;
        this.pages = pages;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String board(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        FormErrors errors = errors(read);
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

    @GetMapping(path = ADDRESS, params = TableAnswer.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        TableFile file = TableAnswer.asked(parameters);
        AsAtReading.Read<PlanBoard> read = read(member, plan, parameters);
        FormErrors errors = errors(read);
        return errors.any()
                ? TableAnswer.refused(errors)
                : TableAnswer.of(file, tables.fileName(read), tables.of(read));
    }

    private AsAtReading.Read<PlanBoard> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            PlanHead head = plans.head(member, plan, day);
            Since since = earlier.read(parameters.get(SinceReading.FIELD), day.day(clock));
            Board board = boards.board(member, head.id(), day, since.asAt());
            return new PlanBoard(head, day.day(clock), board, since, reasons(member, board));
        });
    }

    private Map<UUID, String> reasons(Member member, Board board) {
        return reasons.of(
                member,
                board.attention(BoardPanels.ITEMS).stream()
                        .map(ActionView::latest)
                        .filter(Objects::nonNull)
                        .map(LatestRecord::id)
                        .toList());
    }

    private static FormErrors errors(AsAtReading.Read<PlanBoard> read) {
        String since = read.value().since().errors().get(SinceReading.FIELD);
        return since == null ? read.errors() : read.errors().with(SinceReading.FIELD, since);
    }
}

package uk.sendplan.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.documents.Report;
import uk.sendplan.files.ReportWording;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.Board;

/** A plan on a day that is over, for reports that are kept: from the readings of the dashboard, so that neither can disagree with the other. */
@Service
@Transactional(readOnly = true)
public class BoardReports {

    private final BoardReading boards;
    private final BoardTables tables;
    private final SinceLastTables sinceTables;
    private final ReportWording wording;

    BoardReports(BoardReading boards, BoardTables tables, SinceLastTables sinceTables, ReportWording wording) {
        this.boards = boards;
        this.tables = tables;
        this.sinceTables = sinceTables;
        this.wording = wording;
    }

    /**
     * @param day at whose end all of it was true
     * @param since the earlier day: of the plan's board dates the last before that, else 30 days before
     * @param notices what other rooms have to say
     * @param measures those in use
     */
    public record BoardReport(
            PlanHead plan,
            LocalDate day,
            LocalDate since,
            Board board,
            List<Notice> notices,
            List<JudgedMeasure> measures) {}

    /** @param slug of the plan, as it is now */
    public BoardReport read(Member by, String slug, LocalDate day) {
        PlanBoard read = boards.sinceLast(by, slug, AsAt.endOf(day), null);
        return new BoardReport(
                read.plan(),
                day,
                read.since().day(),
                read.board(),
                boards.notices(by, read.plan(), AsAt.endOf(day)),
                boards.measures(by, read.plan(), AsAt.endOf(day)));
    }

    /** The earlier day that {@link #read} compares with. */
    public LocalDate since(Member by, UUID planId, LocalDate day) {
        return boards.usualSince(by, planId, AsAt.endOf(day));
    }

    /**
     * The figures as the dashboard's files have them: the board, its actions, what other rooms have to say, and what became of them since the earlier day.
     *
     * @param dated when the files say they were made
     */
    public Report figures(BoardReport report, Instant dated) {
        AsAtReading.Read<PlanBoard> read = new AsAtReading.Read<>(
                new PlanBoard(
                        report.plan(),
                        report.day(),
                        report.board(),
                        new Since(report.since(), report.since().toString(), true, FormErrors.none()),
                        Map.of(),
                        report.notices(),
                        report.measures(),
                        List.of()),
                AsAt.endOf(report.day()),
                report.day().toString(),
                FormErrors.none());
        return new Report(
                report.plan().title(),
                List.of(),
                dated,
                Stream.concat(tables.of(read).stream(), sinceTables.of(read).stream())
                        .toList(),
                wording);
    }
}

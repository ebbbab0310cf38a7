package uk.sendplan.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ReasonQueries;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.reporting.BoardNotices;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.BoardQueries;
import uk.sendplan.standing.Trend;

/** Reads all that the pages of a board show, in one transaction. */
@Service
@Transactional(readOnly = true)
class BoardReading {

    /** More columns do not fit a page of paper. */
    private static final int MEETINGS = 5;

    private final PlanQueries plans;
    private final BoardQueries boards;
    private final ReasonQueries reasons;
    private final PlanDays pastDays;
    private final SinceReading earlier;
    private final ReportingCycles cycles;
    private final List<BoardNotices> notices;
    private final MeasureQueries measures;
    private final Clock clock;

    BoardReading(
            PlanQueries plans,
            BoardQueries boards,
            ReasonQueries reasons,
            PlanDays pastDays,
            SinceReading earlier,
            ReportingCycles cycles,
            List<BoardNotices> notices,
            MeasureQueries measures,
            Clock clock) {
        this.plans = plans;
        this.boards = boards;
        this.reasons = reasons;
        this.pastDays = pastDays;
        this.earlier = earlier;
        this.cycles = cycles;
        this.notices = notices;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param since the earlier day, as it was typed */
    public PlanBoard read(Member by, String slug, AsAt asAt, @Nullable String since) {
        PlanHead plan = plans.head(by, slug, asAt);
        Since compared = earlier.read(since, asAt.day(clock));
        Board board = boards.board(by, plan.id(), asAt, compared.asAt());
        return new PlanBoard(
                plan,
                asAt.day(clock),
                board,
                compared,
                reasons(by, board),
                notices(by, plan, asAt),
                measures(by, plan, asAt),
                pastDays.past(by, plan.id()));
    }

    /** Those in use, as they are judged on the day. */
    public List<JudgedMeasure> measures(Member by, PlanHead plan, AsAt asAt) {
        return JudgedMeasure.inUse(measures.ofPlan(by, plan.id(), asAt), asAt.day(clock));
    }

    /** What other rooms have to say. */
    public List<Notice> notices(Member by, PlanHead plan, AsAt asAt) {
        return notices.stream()
                .flatMap(room -> room.of(by, plan, asAt).stream())
                .toList();
    }

    /**
     * What became of the plan since its usual day.
     *
     * @param since the earlier day, as it was typed
     */
    public PlanBoard sinceLast(Member by, String slug, AsAt asAt, @Nullable String since) {
        PlanHead plan = plans.head(by, slug, asAt);
        LocalDate shown = asAt.day(clock);
        Since compared = earlier.read(since, shown, usualSince(by, plan.id(), asAt));
        Board board = boards.board(by, plan.id(), asAt, compared.asAt());
        return new PlanBoard(
                plan, shown, board, compared, Map.of(), List.of(), List.of(), pastDays.past(by, plan.id()));
    }

    /** The day on which the board met last before the day that is shown; where it never did, the day that a dashboard is compared with. */
    public LocalDate usualSince(Member by, UUID planId, AsAt asAt) {
        LocalDate shown = asAt.day(clock);
        return cycles.ofPlan(by, planId, asAt).all().stream()
                .map(CycleView::boardDate)
                .filter(day -> day.isBefore(shown))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> shown.minusDays(SinceReading.DAYS));
    }

    /** @param meetings the days on which the board met before the day that is shown, the earliest first, at most the last {@value #MEETINGS} */
    record PlanTrend(PlanHead plan, LocalDate day, List<CycleView> meetings, Trend trend, List<Choice> pastDays) {}

    /** Where a plan and its priorities stood when the board met, as the cycles were known, and on the day that is shown. */
    public PlanTrend trend(Member by, String slug, AsAt asAt) {
        PlanHead plan = plans.head(by, slug, asAt);
        LocalDate shown = asAt.day(clock);
        List<CycleView> met = cycles.ofPlan(by, plan.id(), asAt).all().stream()
                .filter(cycle -> cycle.boardDate().isBefore(shown))
                .sorted(Comparator.comparing(CycleView::boardDate))
                .toList();
        List<CycleView> meetings = met.subList(Math.max(0, met.size() - MEETINGS), met.size());
        List<AsAt> moments = Stream.concat(
                        meetings.stream()
                                .map(cycle -> AsAt.endOf(cycle.boardDate()))
                                .distinct(),
                        Stream.of(asAt))
                .toList();
        return new PlanTrend(plan, shown, meetings, boards.trend(by, plan.id(), moments), pastDays.past(by, plan.id()));
    }

    private Map<UUID, String> reasons(Member by, Board board) {
        return reasons.of(
                by,
                board.attention(BoardPanels.ITEMS).stream()
                        .map(ActionView::latest)
                        .filter(Objects::nonNull)
                        .map(LatestRecord::id)
                        .toList());
    }
}

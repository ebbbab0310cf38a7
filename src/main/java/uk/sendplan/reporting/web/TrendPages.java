package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.LevelName;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.web.BoardPage.ChangeView;
import uk.sendplan.reporting.web.BoardReading.PlanTrend;
import uk.sendplan.reporting.web.TrendPage.Cell;
import uk.sendplan.reporting.web.TrendPage.Column;
import uk.sendplan.reporting.web.TrendPage.Row;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Change;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;
import uk.sendplan.standing.Trend;

/** Puts together where a plan stood from meeting to meeting, as a page and as a table. */
@Component
class TrendPages {

    private static final int NAMING = 3;

    private final MarkWords marks;
    private final Words words;

    TrendPages(MarkWords marks, Words words) {
        this.marks = marks;
        this.words = words;
    }

    TrendPage of(Member by, AsAtReading.Read<PlanTrend> read) {
        PlanTrend shown = read.value();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt());
        Trend trend = shown.trend();
        return new TrendPage(
                shown.plan().title(),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                        Link.to(shown.plan().title(), links.page("")),
                        Link.to(words.of("board.heading"), links.page("/board"))),
                AsAtView.of(read, links.trendNow(), shown.pastDays()),
                trend.lines().stream().allMatch(line -> line.last().total() == 0),
                lead(trend),
                trend.days().stream()
                        .map(day -> new Column(
                                Link.to(
                                        London.dayInWords(day),
                                        day.equals(shown.day()) ? links.page("/board") : links.boardOn(day)),
                                meeting(shown, day)))
                        .toList(),
                new LevelName(shown.plan().levelName()).one(),
                trend.lines().stream()
                        .map(line -> row(line, trend.days(), links))
                        .toList(),
                ReportFiles.links(links.trend(), words));
    }

    /** "Since the meeting before, 1 of 6 became worse and 2 better." */
    private String lead(Trend trend) {
        if (trend.days().size() < 2) {
            return words.of("trend.lead.none");
        }
        List<@Nullable Change> changes = trend.lines().stream()
                .filter(line -> line.priority() != null)
                .map(Trend.Line::change)
                .toList();
        return words.of(
                "trend.lead",
                London.dayInWords(trend.days().get(trend.days().size() - 2)),
                changes.stream().filter(change -> change == Change.WORSE).count(),
                changes.stream().filter(change -> change == Change.BETTER).count(),
                changes.size());
    }

    private String meeting(PlanTrend shown, LocalDate day) {
        return shown.meetings().stream()
                .filter(cycle -> cycle.boardDate().equals(day))
                .findFirst()
                .map(CycleView::name)
                .orElseGet(() -> words.of("trend.shown"));
    }

    private Row row(Trend.Line line, List<LocalDate> days, BoardLinks links) {
        PriorityHead priority = line.priority();
        return new Row(
                priority == null ? "" : priority.number(),
                priority == null ? words.of("trend.all") : priority.name(),
                priority == null ? links.page("/board") : links.page("/priorities/" + priority.number()),
                change(line),
                IntStream.range(0, days.size())
                        .mapToObj(column -> cell(days.get(column), line.on().get(column)))
                        .toList());
    }

    private @Nullable ChangeView change(Trend.Line line) {
        Change change = line.change();
        if (change == null) {
            return null;
        }
        Mark then = line.on().get(line.on().size() - 2).mark();
        return new ChangeView(change.name(), words.of("board.change." + change, then == null ? "" : marks.name(then)));
    }

    private Cell cell(LocalDate day, RollUp rollUp) {
        Mark mark = rollUp.mark();
        return new Cell(
                London.dayInWords(day),
                BarView.small(rollUp),
                mark == null ? null : marks.tag(mark),
                rollUp.total() == 0
                        ? words.of("trend.cell.none")
                        : words.of("trend.cell", rollUp.underMark(), rollUp.total()));
    }

    ReportFile export(Member by, AsAtReading.Read<PlanTrend> read) {
        PlanTrend shown = read.value();
        return new ReportFile(
                ReportFile.named(shown.plan().slug(), "trend", read.asAt()),
                words.of("trend.title", shown.plan().title()),
                by.areaName(),
                read.asAt(),
                null,
                List.of(table(shown)),
                new BoardLinks(by, shown.plan().slug(), read.asAt()).trend());
    }

    /** A row for the plan and for each priority on each day. The columns are a contract with those who work on with them. */
    private Table table(PlanTrend shown) {
        List<Mark> columns = new ArrayList<>();
        shown.trend().lines().get(0).on().stream()
                .flatMap(rollUp -> rollUp.counts().stream())
                .map(RollUp.Count::mark)
                .filter(mark -> columns.stream().noneMatch(mark::isSameAs))
                .forEach(columns::add);
        columns.sort(Mark.WORST_FIRST);
        Table table = Table.of(
                        "trend",
                        Stream.of(
                                        Stream.of("number", "name", "on", "meeting", "actions"),
                                        columns.stream().map(mark -> marks.name(mark) + " (actions)"),
                                        Stream.of("standing", "sentence"))
                                .flatMap(part -> part)
                                .toArray(String[]::new))
                .namedBy(NAMING);
        for (Trend.Line line : shown.trend().lines()) {
            for (int place = 0; place < shown.trend().days().size(); place++) {
                LocalDate day = shown.trend().days().get(place);
                RollUp rollUp = line.on().get(place);
                Mark mark = rollUp.mark();
                Stream<@Nullable Object> named = Stream.of(
                        line.priority() == null
                                ? null
                                : Objects.requireNonNull(line.priority()).number(),
                        line.priority() == null
                                ? words.of("trend.all")
                                : Objects.requireNonNull(line.priority()).name(),
                        day,
                        meeting(shown, day),
                        rollUp.total());
                Stream<@Nullable Object> counts = columns.stream()
                        .map(column -> rollUp.counts().stream()
                                .filter(count -> count.mark().isSameAs(column))
                                .mapToInt(RollUp.Count::number)
                                .sum());
                Stream<@Nullable Object> said =
                        Stream.of(mark == null ? null : marks.name(mark), marks.sentence(rollUp));
                table.row(Stream.of(named, counts, said).flatMap(part -> part).toArray());
            }
        }
        return table;
    }
}

package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.web.ActionsTable;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.reporting.ObjectiveChoice;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.Board.OfObjective;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.RollUp;

/**
 * The board as tables: a row for the plan and for each priority, objective and organisation, with a column for each mark that
 * occurs; the actions behind all figures; and what other rooms have to say. The columns are a contract with those who work on with them. In a column of a mark,
 * a number is how many actions count under it; "expected" and "missing" are of updates.
 */
@Component
class BoardTables {

    private static final List<String> FIRST = List.of("part", "number", "name", "actions");
    private static final int NAMING = 3;
    private static final List<String> LAST = List.of(
            "updates expected",
            "updates missing",
            "updates awaiting approval",
            "overdue",
            "dates moved",
            "latest update",
            "standing",
            "standing before",
            "change",
            "sentence",
            "as at",
            "compared with");

    private final StandingWords standings;
    private final MarkWords marks;
    private final ImpactPanel impact;
    private final Words words;

    BoardTables(StandingWords standings, MarkWords marks, ImpactPanel impact, Words words) {
        this.standings = standings;
        this.marks = marks;
        this.impact = impact;
        this.words = words;
    }

    ReportFile export(Member by, AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt());
        return new ReportFile(
                ReportFile.named(shown.plan().slug(), "board", read.asAt()),
                words.of("board.title", shown.plan().title()),
                by.areaName(),
                read.asAt(),
                shown.since().day(),
                of(read),
                links.board(shown.since()));
    }

    /** What is done about the objectives. */
    ReportFile objectives(Member by, AsAtReading.Read<PlanBoard> read, ObjectiveChoice choice) {
        PlanBoard shown = read.value();
        return new ReportFile(
                ReportFile.named(shown.plan().slug(), "objectives", read.asAt()),
                words.of("board.objectives.title", shown.plan().title()),
                by.areaName(),
                read.asAt(),
                null,
                List.of(new Rows("objectives", read).objectives(choice)),
                new BoardLinks(by, shown.plan().slug(), read.asAt())
                        .objectives(ObjectiveChoice.NAME, ActionFilter.inAddress(choice)));
    }

    /** The board first, then the actions, the measures, and what other rooms have to say. */
    List<Table> of(AsAtReading.Read<PlanBoard> read) {
        Board board = read.value().board();
        return Stream.of(
                        Stream.of(
                                new Rows("board", read).table(),
                                ActionsTable.of(board.plan().now().actions(), standings)),
                        impact.tables(read.value()).stream(),
                        read.value().notices().stream().map(Notice::table))
                .flatMap(Function.identity())
                .toList();
    }

    private final class Rows {

        private final PlanBoard shown;
        private final LocalDate day;
        private final List<Mark> columns;
        private final Table table;

        Rows(String name, AsAtReading.Read<PlanBoard> read) {
            this.shown = read.value();
            this.day = read.value().day();
            this.columns = shown.board().plan().now().counts().stream()
                    .map(RollUp.Count::mark)
                    .toList();
            this.table = Table.of(
                            name,
                            Stream.of(
                                            FIRST.stream(),
                                            columns.stream().map(mark -> marks.name(mark) + " (actions)"),
                                            LAST.stream())
                                    .flatMap(Function.identity())
                                    .toArray(String[]::new))
                    .namedBy(NAMING);
        }

        Table table() {
            Board board = shown.board();
            row("plan", "", shown.plan().title(), board.plan());
            board.priorities()
                    .forEach(group ->
                            row("priority", group.of().number(), group.of().name(), group));
            board.objectives().forEach(this::row);
            board.organisations()
                    .forEach(group -> row("organisation", "", group.of().name(), group));
            return table;
        }

        Table objectives(ObjectiveChoice choice) {
            choice.of(shown.board()).forEach(this::row);
            return table;
        }

        private void row(OfObjective of) {
            add(
                    "objective",
                    Objects.requireNonNullElse(of.objective().code(), ""),
                    of.objective().wording(),
                    of.rollUp(),
                    null,
                    null);
        }

        private void row(String part, String number, String name, Group<?> group) {
            Mark then = group.then().mark();
            add(
                    part,
                    number,
                    name,
                    group.now(),
                    then == null ? null : marks.name(then),
                    group.change().name().toLowerCase(java.util.Locale.ROOT));
        }

        private void add(
                String part,
                String number,
                String name,
                RollUp rollUp,
                @Nullable String before,
                @Nullable String change) {
            LatestRecord last = Board.lastRecord(rollUp.actions());
            Stream<@Nullable Object> first = Stream.of(part, number, name, rollUp.total());
            Stream<@Nullable Object> counts = columns.stream().map(mark -> number(rollUp, mark));
            Stream<@Nullable Object> rest = Stream.of(
                    rollUp.expected(),
                    rollUp.unreported(),
                    rollUp.awaitingApproval(),
                    rollUp.overdue(),
                    rollUp.moved(),
                    last == null ? null : last.day(),
                    rollUp.mark() == null ? null : marks.name(rollUp.mark()),
                    before,
                    change,
                    marks.sentence(rollUp),
                    day,
                    shown.since().day());
            table.row(
                    Stream.of(first, counts, rest).flatMap(Function.identity()).toArray());
        }

        private static Integer number(RollUp rollUp, Mark mark) {
            return rollUp.counts().stream()
                    .filter(count -> count.mark().isSameAs(mark))
                    .mapToInt(RollUp.Count::number)
                    .sum();
        }
    }
}

package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.Freshness;
import uk.sendplan.delivery.web.DateWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.documents.TableFile;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.Beside;
import uk.sendplan.reporting.web.BoardPage.Days;
import uk.sendplan.reporting.web.BoardPage.Objectives;
import uk.sendplan.reporting.web.BoardPage.Part;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.Board.OfObjective;

/** Puts the board of a plan together. */
@Component
class BoardPages {

    private final StandingWords standings;
    private final MarkWords marks;
    private final DateWords dates;
    private final Words words;

    BoardPages(StandingWords standings, MarkWords marks, DateWords dates, Words words) {
        this.standings = standings;
        this.marks = marks;
        this.dates = dates;
        this.words = words;
    }

    /**
     * @param day that it shows
     * @param reasons of the updates that its attention is drawn to, by their id
     */
    record PlanBoard(PlanHead plan, LocalDate day, Board board, Since since, Map<UUID, String> reasons) {}

    BoardPage of(Member by, AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        Board board = shown.board();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt(), shown.since());
        BoardRows rows = new BoardRows(marks, words, links);
        String since = London.dayInWords(shown.since().day());
        LevelName level = new LevelName(shown.plan().levelName());
        return new BoardPage(
                shown.plan().title(),
                crumbs(by, shown.plan(), links),
                AsAtView.of(read, links.board()),
                days(read, links),
                board.plan().now().total() == 0,
                marks.sentence(board.plan().now()),
                rows.counts(board.plan().now()),
                new BoardPanels(board, links, shown.since().day(), shown.reasons(), standings, marks, dates, words)
                        .all(),
                new Part(
                        level.many(),
                        words.of("board.priorities.order", since),
                        board.priorities().stream().map(rows::priority).toList()),
                objectives(board, rows, links),
                new Part(
                        words.of("board.organisations"),
                        words.of("board.organisations.order"),
                        board.organisations().stream().map(rows::organisation).toList()),
                List.of(
                        words.of("board.how.counts"),
                        words.of("board.how.expected", Freshness.DAYS),
                        words.of("board.how.overdue"),
                        words.of("board.how.change", since)),
                Stream.of(TableFile.values())
                        .map(file -> Link.to(words.of("file." + file), links.board("format", file.extension())))
                        .toList());
    }

    private List<Link> crumbs(Member by, PlanHead plan, BoardLinks links) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(plan.title(), links.page("")));
    }

    private Days days(AsAtReading.Read<PlanBoard> read, BoardLinks links) {
        Since since = read.value().since();
        return new Days(
                links.board(),
                London.dayInWords(since.day()),
                read.typed(),
                fieldType(read.typed()),
                since.asked() || since.errors().any() ? since.typed() : "",
                fieldType(since.typed()),
                words.of("board.days.since.hint", SinceReading.DAYS),
                read.errors().any() || since.errors().any() || read.asAt().isPast() || since.asked());
    }

    /** What is no day would vanish from a date field. */
    private static String fieldType(String typed) {
        return typed.isEmpty() || typed.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
    }

    private Objectives objectives(Board board, BoardRows rows, BoardLinks links) {
        int without = board.withoutReference().size();
        return new Objectives(
                board.objectives().stream()
                        .filter(of -> of.objective().citedBy().isEmpty())
                        .map(of -> Link.to(
                                of.objective().code() == null
                                        ? of.objective().wording()
                                        : of.objective().code() + " "
                                                + of.objective().wording(),
                                links.page("/objectives")))
                        .toList(),
                board.objectives().stream()
                        .filter(OfObjective::hasNothingOnTrack)
                        .map(rows::objective)
                        .toList(),
                board.objectives().stream().map(rows::objective).toList(),
                without == 0
                        ? null
                        : new BoardPage.Figure(
                                words.of("board.objectives.withoutReference", without),
                                links.list(ActionFilter.OBJECTIVE, Beside.NONE)));
    }
}

package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.Freshness;
import uk.sendplan.delivery.web.DateWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.Beside;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.reporting.ObjectiveChoice;
import uk.sendplan.reporting.web.BoardPage.Item;
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
    private final ImpactPanel impact;
    private final Words words;

    BoardPages(StandingWords standings, MarkWords marks, DateWords dates, ImpactPanel impact, Words words) {
        this.standings = standings;
        this.marks = marks;
        this.dates = dates;
        this.impact = impact;
        this.words = words;
    }

    /**
     * @param day that it shows
     * @param reasons of the updates that its attention is drawn to, by their id
     * @param notices what other rooms have to say
     * @param measures those in use
     * @param pastDays days that people often ask for
     */
    record PlanBoard(
            PlanHead plan,
            LocalDate day,
            Board board,
            Since since,
            Map<UUID, String> reasons,
            List<Notice> notices,
            List<JudgedMeasure> measures,
            List<Choice> pastDays) {}

    BoardPage of(Member by, AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        Board board = shown.board();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt());
        BoardRows rows = new BoardRows(marks, words, links);
        String since = London.dayInWords(shown.since().day());
        LevelName level = new LevelName(shown.plan().levelName());
        return new BoardPage(
                shown.plan().title(),
                crumbs(by, shown.plan(), links),
                AsAtView.of(read, links.boardNow(), List.of()),
                BoardDays.of(read, links.boardNow(), words.of("board.days.since.hint", SinceReading.DAYS), words),
                links.sinceLast(shown.since()),
                links.trend(),
                links.packs(),
                board.plan().now().total() == 0,
                marks.sentence(board.plan().now()),
                rows.counts(board.plan().now()),
                new BoardPanels(
                                board,
                                links,
                                shown.plan().levelName(),
                                shown.since().day(),
                                shown.reasons(),
                                shown.notices(),
                                impact.of(shown, links),
                                standings,
                                marks,
                                dates,
                                words)
                        .all(),
                new Part(
                        level.many(),
                        words.of("board.priorities.order", since),
                        board.priorities().stream().map(rows::priority).toList()),
                objectives(board, links),
                new Part(
                        words.of("board.organisations"),
                        words.of("board.organisations.order"),
                        board.organisations().stream().map(rows::organisation).toList()),
                List.of(
                        words.of("board.how.counts"),
                        words.of("board.how.expected", Freshness.DAYS),
                        words.of("board.how.overdue"),
                        words.of("board.how.change", since)),
                ReportFiles.links(links.board(shown.since()), words));
    }

    private List<Link> crumbs(Member by, PlanHead plan, BoardLinks links) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(plan.title(), links.page("")));
    }

    /** The objectives about which too little is done; all of them have a page of their own. */
    private Objectives objectives(Board board, BoardLinks links) {
        return new Objectives(
                board.objectives().size(),
                links.objectives(),
                board.objectivesNotCited().stream()
                        .map(of -> Link.to(named(of), links.page("/objectives")))
                        .toList(),
                board.objectivesWithNothingOnTrack().stream()
                        .map(of -> new Item(
                                null,
                                named(of),
                                links.list(ActionFilter.OBJECTIVE, Beside.inAddress(of.objective())),
                                null,
                                marks.tag(Objects.requireNonNull(of.rollUp().mark())),
                                List.of(marks.sentence(of.rollUp())),
                                null))
                        .toList());
    }

    private static String named(OfObjective of) {
        String code = of.objective().code();
        return code == null
                ? of.objective().wording()
                : code + " " + of.objective().wording();
    }

    /** All objectives, or those about which too little is done. */
    BoardObjectivesPage objectives(Member by, AsAtReading.Read<PlanBoard> read, String typed) {
        PlanBoard shown = read.value();
        Board board = shown.board();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt());
        BoardRows rows = new BoardRows(marks, words, links);
        ObjectiveChoice choice = ObjectiveChoice.inAddress(typed).orElse(ObjectiveChoice.ALL);
        int without = board.withoutReference().size();
        List<Link> crumbs = new ArrayList<>(crumbs(by, shown.plan(), links));
        crumbs.add(Link.to(words.of("board.heading"), links.board(shown.since())));
        Map<String, String> kept =
                choice == ObjectiveChoice.ALL ? Map.of() : Map.of(ObjectiveChoice.NAME, ActionFilter.inAddress(choice));
        return new BoardObjectivesPage(
                shown.plan().title(),
                List.copyOf(crumbs),
                AsAtView.of(read, links.objectivesNow(), kept, links.objectivesNow(), shown.pastDays()),
                Stream.of(ObjectiveChoice.values())
                        .map(one -> new Link(
                                words.of(
                                        "board.objectives." + one, one.of(board).size()),
                                links.objectives(ObjectiveChoice.NAME, ActionFilter.inAddress(one)),
                                one == choice))
                        .toList(),
                choice.of(board).stream().map(rows::objective).toList(),
                without == 0
                        ? null
                        : new BoardPage.Figure(
                                words.of("board.objectives.withoutReference", without),
                                links.list(ActionFilter.OBJECTIVE, Beside.NONE)),
                ReportFiles.links(links.objectives(ObjectiveChoice.NAME, ActionFilter.inAddress(choice)), words));
    }
}

package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.delivery.web.DateWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.reporting.ChangeChoice;
import uk.sendplan.reporting.DueChoice;
import uk.sendplan.reporting.ReportedChoice;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.reporting.web.BoardPage.Item;
import uk.sendplan.reporting.web.BoardPage.Panel;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.Board.Lead;
import uk.sendplan.standing.Change;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;

/** The answers of one board: what needs attention, who has not reported, what changed, where dates moved, whether it made a difference, and what other rooms say. */
final class BoardPanels {

    /** Enough to begin with; the figures lead to all of them. */
    static final int ITEMS = 4;

    static final int LONGEST_TITLE = 110;
    private static final int LONGEST_REASON = 160;

    private final Board board;
    private final BoardLinks links;
    private final String level;
    private final LocalDate since;
    private final Map<UUID, String> reasons;
    private final List<Notice> notices;
    private final Panel impact;
    private final StandingWords standings;
    private final MarkWords marks;
    private final DateWords dates;
    private final Words words;

    /**
     * @param level what the plan calls a priority
     * @param reasons by the id of the update that gives them
     * @param notices of other rooms
     * @param impact what the measures say
     */
    BoardPanels(
            Board board,
            BoardLinks links,
            String level,
            LocalDate since,
            Map<UUID, String> reasons,
            List<Notice> notices,
            Panel impact,
            StandingWords standings,
            MarkWords marks,
            DateWords dates,
            Words words) {
        this.board = board;
        this.links = links;
        this.level = level;
        this.since = since;
        this.reasons = reasons;
        this.notices = notices;
        this.impact = impact;
        this.standings = standings;
        this.marks = marks;
        this.dates = dates;
        this.words = words;
    }

    /** Where there are no actions, what the measures and other rooms say. */
    List<Panel> all() {
        Stream<Panel> ofActions =
                board.plan().now().total() == 0 ? Stream.of() : Stream.of(attention(), reports(), changes(), moves());
        return Stream.of(ofActions, Stream.of(impact), notices.stream().map(BoardPanels::notice))
                .flatMap(Function.identity())
                .toList();
    }

    /** What another room has to say. */
    private static Panel notice(Notice notice) {
        return new Panel(
                notice.id(),
                notice.title(),
                notice.figures().stream()
                        .map(figure -> new Figure(figure.text(), figure.href()))
                        .toList(),
                notice.lines().stream()
                        .map(line -> new Item(null, line.text(), line.href(), null, null, line.said(), null))
                        .toList(),
                notice.none());
    }

    private Panel attention() {
        List<Item> items = new ArrayList<>();
        board.worstPriority().ifPresent(group -> items.add(worst(group)));
        board.attention(ITEMS - items.size())
                .forEach(action -> items.add(item(
                        action,
                        null,
                        standings.tag(action),
                        Stream.of(dates.pressing(action), dates.moved(action))
                                .filter(Objects::nonNull)
                                .toList(),
                        why(action))));
        int overdue = board.plan().now().overdue();
        List<Figure> figures = new ArrayList<>();
        board.plan()
                .now()
                .worst()
                .filter(count -> !items.isEmpty())
                .ifPresent(count -> figures.add(new Figure(
                        words.of("board.attention.worst", count.number(), marks.name(count.mark())),
                        links.list(ActionFilter.STANDING, count.mark().code()))));
        figures.add(figure(
                overdue,
                words.of("board.attention.overdue", overdue),
                links.list(ActionFilter.DUE, ActionFilter.inAddress(DueChoice.OVERDUE))));
        return new Panel(
                "attention",
                words.of("board.attention"),
                figures,
                items,
                items.isEmpty() ? words.of("board.attention.none") : null);
    }

    /** The worst priority, and why it is. */
    private Item worst(Group<PriorityHead> group) {
        return new Item(
                null,
                words.of("board.attention.priority", level, name(group)),
                links.page("/priorities/" + group.of().number()),
                null,
                tag(group.now().mark()),
                List.of(marks.sentence(group.now())),
                null);
    }

    private String name(Group<PriorityHead> group) {
        return words.of("board.priority", group.of().number(), group.of().name());
    }

    private @Nullable String why(ActionView action) {
        String reason =
                action.latest() == null ? null : reasons.get(action.latest().id());
        return reason == null ? null : ActionRows.shortened(reason, LONGEST_REASON);
    }

    private Panel reports() {
        RollUp plan = board.plan().now();
        List<Item> items = board.organisations().stream()
                .filter(group -> group.now().unreported() > 0)
                .limit(ITEMS)
                .map(this::organisation)
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(
                plan.unreported(),
                words.of("board.reports.all", plan.unreported(), plan.expected()),
                links.list(ActionFilter.REPORTED, ActionFilter.inAddress(ReportedChoice.MISSING))));
        if (plan.awaitingApproval() > 0) {
            figures.add(figure(
                    plan.awaitingApproval(),
                    words.of("board.reports.awaitingApproval", plan.awaitingApproval()),
                    links.list(ActionFilter.REPORTED, ActionFilter.inAddress(ReportedChoice.AWAITING_APPROVAL))));
        }
        return new Panel(
                "reports",
                words.of("board.reports"),
                figures,
                items,
                items.isEmpty() ? words.of("board.reports.none") : null);
    }

    private Item organisation(Group<Lead> group) {
        RollUp now = group.now();
        return new Item(
                null,
                group.of().name(),
                links.list(
                        ActionFilter.ORGANISATION,
                        group.of().id().toString(),
                        ActionFilter.REPORTED,
                        ActionFilter.inAddress(ReportedChoice.MISSING)),
                null,
                now.isSilent() ? standings.tag(Kind.NO_UPDATE).saying(words.of("board.reports.silent")) : null,
                List.of(
                        words.of("board.reports.some", now.unreported(), now.expected()),
                        marks.lastRecorded(now.actions())),
                null);
    }

    private Panel changes() {
        List<ActionView> worse = board.changed(Change.WORSE);
        List<ActionView> better = board.changed(Change.BETTER);
        List<Item> items = new ArrayList<>();
        board.priorities().stream()
                .filter(group -> group.change() == Change.WORSE || group.change() == Change.BETTER)
                .forEach(group -> items.add(priority(group)));
        int left = Math.max(1, ITEMS - items.size());
        // Also good news is shown, where there is some.
        worse.stream().limit(better.isEmpty() ? left : left - 1).forEach(action -> items.add(changed(action)));
        better.stream().limit(1).forEach(action -> items.add(changed(action)));
        String day = London.dayInWords(since);
        return new Panel(
                "changes",
                words.of("board.changes", day),
                List.of(change(ChangeChoice.WORSE, worse.size()), change(ChangeChoice.BETTER, better.size())),
                items,
                !items.isEmpty()
                        ? null
                        : words.of(
                                board.plan().then().total() == 0 ? "board.changes.before" : "board.changes.none", day));
    }

    private Figure change(ChangeChoice change, int number) {
        return figure(
                number,
                words.of("board.changes." + change, number),
                links.listSince(since, ActionFilter.CHANGED, ActionFilter.inAddress(change)));
    }

    private Item priority(Group<PriorityHead> group) {
        return new Item(
                null,
                words.of("board.changes.priority", level, name(group)),
                links.page("/priorities/" + group.of().number()),
                tag(group.then().mark()),
                tag(group.now().mark()),
                List.of(),
                null);
    }

    private Item changed(ActionView action) {
        return item(
                action,
                board.since().then(action).map(standings::tag).orElse(null),
                standings.tag(action),
                List.of(),
                null);
    }

    private @Nullable Tag tag(@Nullable Mark mark) {
        return mark == null ? null : marks.tag(mark);
    }

    private Panel moves() {
        List<ActionView> moved = board.moved();
        int movedSince = board.movedSince().size();
        List<Item> items = moved.stream()
                .limit(ITEMS)
                .map(action -> item(
                        action,
                        null,
                        null,
                        Stream.of(
                                        words.of(
                                                "board.dates.from",
                                                Objects.requireNonNull(action.originalDue())
                                                        .words(),
                                                Objects.requireNonNull(action.due())
                                                        .words()),
                                        dates.moved(action))
                                .filter(Objects::nonNull)
                                .toList(),
                        null))
                .toList();
        return new Panel(
                "dates",
                words.of("board.dates"),
                List.of(
                        figure(
                                moved.size(),
                                words.of("board.dates.all", moved.size()),
                                links.list(ActionFilter.DUE, ActionFilter.inAddress(DueChoice.MOVED))),
                        figure(
                                movedSince,
                                words.of("board.dates.since", movedSince, London.dayInWords(since)),
                                links.listSince(
                                        since, ActionFilter.CHANGED, ActionFilter.inAddress(ChangeChoice.MOVED)))),
                items,
                items.isEmpty() ? words.of("board.dates.none") : null);
    }

    private Item item(
            ActionView action, @Nullable Tag was, @Nullable Tag tag, List<String> said, @Nullable String why) {
        return new Item(
                action.number(),
                ActionRows.shortened(action.title(), LONGEST_TITLE),
                links.action(action),
                was,
                tag,
                said,
                why);
    }

    private static Figure figure(int number, String text, String href) {
        return new Figure(text, number == 0 ? null : href);
    }
}

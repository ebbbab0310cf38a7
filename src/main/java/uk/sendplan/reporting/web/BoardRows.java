package uk.sendplan.reporting.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.Beside;
import uk.sendplan.reporting.DueChoice;
import uk.sendplan.reporting.ReportedChoice;
import uk.sendplan.reporting.web.BoardPage.ChangeView;
import uk.sendplan.reporting.web.BoardPage.CountView;
import uk.sendplan.reporting.web.BoardPage.Counts;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.reporting.web.BoardPage.Row;
import uk.sendplan.standing.Board.Lead;
import uk.sendplan.standing.Board.OfObjective;
import uk.sendplan.standing.Change;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;

/** The rows of one board: what priorities, objectives and organisations come to, with every figure leading to its list. */
final class BoardRows {

    private final MarkWords marks;
    private final Words words;
    private final BoardLinks links;

    BoardRows(MarkWords marks, Words words, BoardLinks links) {
        this.marks = marks;
        this.words = words;
        this.links = links;
    }

    Row priority(Group<PriorityHead> group) {
        return row(
                group,
                group.of().number(),
                group.of().name(),
                links.page("/priorities/" + group.of().number()),
                null,
                ActionFilter.PRIORITY,
                group.of().number());
    }

    Row organisation(Group<Lead> group) {
        String id = group.of().id().toString();
        return row(
                group,
                "",
                group.of().name(),
                links.list(ActionFilter.ORGANISATION, id),
                marks.lastRecorded(group.now().actions()),
                ActionFilter.ORGANISATION,
                id);
    }

    Row objective(OfObjective of) {
        String value = Beside.inAddress(of.objective());
        RollUp rollUp = of.rollUp();
        return new Row(
                of.objective().code() == null ? "" : of.objective().code(),
                of.objective().wording(),
                links.list(ActionFilter.OBJECTIVE, value),
                rollUp.mark() == null ? null : marks.tag(rollUp.mark()),
                null,
                counts(rollUp, ActionFilter.OBJECTIVE, value),
                marks.sentence(rollUp),
                reported(rollUp, ActionFilter.OBJECTIVE, value),
                overdue(rollUp.overdue(), ActionFilter.OBJECTIVE, value),
                moved(rollUp.moved(), ActionFilter.OBJECTIVE, value),
                null);
    }

    private Row row(
            Group<?> group,
            String number,
            String name,
            String href,
            @Nullable String last,
            String filter,
            String value) {
        RollUp now = group.now();
        return new Row(
                number,
                name,
                href,
                now.mark() == null ? null : marks.tag(now.mark()),
                change(group.change(), group.then().mark()),
                counts(now, filter, value),
                marks.sentence(now),
                reported(now, filter, value),
                overdue(now.overdue(), filter, value),
                moved(now.moved(), filter, value),
                last);
    }

    private ChangeView change(Change change, @Nullable Mark then) {
        return new ChangeView(change.name(), words.of("board.change." + change, then == null ? "" : marks.name(then)));
    }

    /** @param filter what narrows the lists beside the standing, as names and values */
    Counts counts(RollUp rollUp, String... filter) {
        return new Counts(
                BarView.of(rollUp),
                rollUp.counts().stream()
                        .map(count -> new CountView(
                                count.number(),
                                marks.tag(count.mark()),
                                count.mark().level() == null
                                        ? null
                                        : words.of("board.role."
                                                + count.mark().level().role()),
                                links.list(with(
                                        filter,
                                        ActionFilter.STANDING,
                                        count.mark().code()))))
                        .toList());
    }

    /** The figures of a row, each in words that stand alone. */
    List<Figure> figures(RollUp rollUp, String... filter) {
        return List.of(
                new Figure(
                        words.of("board.figure.reported", rollUp.expected() - rollUp.unreported(), rollUp.expected()),
                        reported(rollUp, filter).href()),
                new Figure(
                        words.of("board.figure.overdue", rollUp.overdue()),
                        overdue(rollUp.overdue(), filter).href()),
                new Figure(
                        words.of("board.figure.moved", rollUp.moved()),
                        moved(rollUp.moved(), filter).href()));
    }

    /** How many of the expected updates are there. */
    private Figure reported(RollUp rollUp, String... filter) {
        int expected = rollUp.expected();
        return figure(
                expected,
                words.of("board.reported", expected - rollUp.unreported(), expected),
                with(filter, ActionFilter.REPORTED, ActionFilter.inAddress(ReportedChoice.EXPECTED)));
    }

    private Figure overdue(int number, String... filter) {
        return figure(
                number,
                String.valueOf(number),
                with(filter, ActionFilter.DUE, ActionFilter.inAddress(DueChoice.OVERDUE)));
    }

    private Figure moved(int number, String... filter) {
        return figure(
                number,
                String.valueOf(number),
                with(filter, ActionFilter.DUE, ActionFilter.inAddress(DueChoice.MOVED)));
    }

    private Figure figure(int number, String text, String... chosen) {
        return new Figure(text, number == 0 ? null : links.list(chosen));
    }

    private static String[] with(String[] filter, String name, String value) {
        return Stream.concat(Stream.of(filter), Stream.of(name, value)).toArray(String[]::new);
    }
}

package uk.sendplan.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.shared.VagueDate;
import uk.sendplan.standing.BoardFigures.ActionFigures;
import uk.sendplan.standing.BoardFigures.Count;
import uk.sendplan.standing.BoardFigures.Counts;
import uk.sendplan.standing.BoardFigures.GroupFigures;
import uk.sendplan.standing.BoardFigures.ObjectiveFigures;
import uk.sendplan.standing.BoardFigures.SinceFigures;
import uk.sendplan.standing.SinceLastBoard.Owing;

/** The figures of a board as the queries read it. */
final class ShownFigures {

    private ShownFigures() {}

    /** @param name what a reader knows a reference by */
    static BoardFigures of(Board board, LocalDate since, Function<UUID, String> name) {
        List<ActionView> actions = board.plan().now().actions();
        return new BoardFigures(
                group("all", board.plan()),
                board.plan().of().priorities().stream()
                        .map(priority -> priority.number() + " " + priority.name())
                        .toList(),
                board.priorities().stream()
                        .map(group ->
                                group(group.of().number() + " " + group.of().name(), group))
                        .toList(),
                board.objectives().stream()
                        .map(one -> new ObjectiveFigures(
                                one.objective().code(),
                                one.objective().wording(),
                                one.objective().citedBy().stream()
                                        .map(name)
                                        .sorted()
                                        .toList(),
                                counts(one.rollUp()),
                                one.hasNothingOnTrack()))
                        .toList(),
                board.organisations().stream()
                        .map(group -> group(group.of().name(), group))
                        .toList(),
                actions.stream().map(action -> action(board, action)).toList(),
                numbers(board.attention(Integer.MAX_VALUE)),
                numbers(board.attention(BoardFigures.IN_SHORT)),
                changed(board),
                numbers(board.moved()),
                numbers(board.movedSince()),
                since(SinceLastBoard.of(board, since)),
                numbers(board.withoutReference()),
                Optional.ofNullable(Board.lastRecord(actions))
                        .map(record -> record.recordedAt().toString())
                        .orElse(null));
    }

    private static SinceFigures since(SinceLastBoard since) {
        return new SinceFigures(
                numbers(since.newlyOverdue()),
                numbers(since.completed()),
                numbers(since.added()),
                numbers(since.retired()),
                since.organisations().stream()
                        .map(one -> owing(one.who().name(), one))
                        .toList(),
                since.owners().stream().map(one -> owing(one.who().name(), one)).toList());
    }

    private static String owing(String name, Owing<?> owing) {
        return name + " " + owing.missing().size() + "/" + owing.expected() + " " + numbers(owing.missing());
    }

    private static Map<Change, List<String>> changed(Board board) {
        Map<Change, List<String>> changed = new EnumMap<>(Change.class);
        Arrays.stream(Change.values()).forEach(change -> changed.put(change, numbers(board.changed(change))));
        return changed;
    }

    private static GroupFigures group(String of, Group<?> group) {
        return new GroupFigures(
                of,
                counts(group.now()),
                counts(group.then()),
                group.change(),
                group.now().overdue(),
                group.now().moved(),
                numbers(group.now().actions()));
    }

    private static Counts counts(RollUp rollUp) {
        Map<String, Integer> kinds = new TreeMap<>();
        Arrays.stream(Kind.values()).forEach(kind -> kinds.put(kind.name(), rollUp.number(kind)));
        return new Counts(
                rollUp.counts().stream()
                        .map(count ->
                                new Count(count.mark().code(), count.number(), count.stale(), numbers(count.actions())))
                        .toList(),
                kinds,
                rollUp.total(),
                rollUp.expected(),
                rollUp.unreported(),
                rollUp.isSilent(),
                rollUp.outcome(),
                rollUp.worst().map(count -> count.mark().code()).orElse(null),
                Optional.ofNullable(rollUp.mark()).map(Mark::code).orElse(null));
    }

    private static ActionFigures action(Board board, ActionView action) {
        return new ActionFigures(
                action.number(),
                action.title(),
                action.priorityNumber() + " " + action.priorityName(),
                action.referenceNumber(),
                action.leadName(),
                action.owner() == null ? null : action.owner().name(),
                words(action.plannedStart()),
                words(action.originalDue()),
                words(action.due()),
                action.daysOverdue(),
                action.daysSlipped(),
                action.moves(),
                board.since().moves(action),
                action.proposal() == null ? null : words(action.proposal().date()),
                action.stage().name(),
                Mark.of(action.standing()).code(),
                action.standing().stale(),
                action.latest() == null
                        ? null
                        : action.latest().recordedAt() + " " + action.latest().author(),
                board.since().change(action));
    }

    private static @Nullable String words(@Nullable VagueDate date) {
        LocalDate to = date == null ? null : date.to();
        return date == null ? null : date.words() + " to " + to;
    }

    private static List<String> numbers(Collection<ActionView> actions) {
        return actions.stream().map(ActionView::number).toList();
    }
}

package uk.sendplan.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.Owner;
import uk.sendplan.standing.Board.Lead;

/**
 * What a board asks when it meets again: what became of the plan since the earlier day. An action that is no longer worked on stands
 * under "retired" alone, as it was then; one that was taken up again counts as new.
 *
 * @param worse those whose standing became worse, the worst first; likewise better and otherwise
 * @param moved those whose due date was moved since, the furthest slipped first
 * @param newlyOverdue overdue now and not then, the longest overdue first
 * @param completed finished now and not then
 * @param added not worked on then
 * @param retired worked on then and no longer
 * @param organisations those that lead work of which they have not reported since: the silent first, then who owes most
 * @param owners likewise the people who own work
 */
public record SinceLastBoard(
        List<ActionView> worse,
        List<ActionView> better,
        List<ActionView> otherwise,
        List<ActionView> moved,
        List<ActionView> newlyOverdue,
        List<ActionView> completed,
        List<ActionView> added,
        List<ActionView> retired,
        List<Owing<Lead>> organisations,
        List<Owing<Owner>> owners) {

    /**
     * Somebody who should have reported since the earlier day.
     *
     * @param expected of how many actions: open ones of which somebody should tell how they go
     * @param missing those of which nothing was recorded since
     */
    public record Owing<T>(T who, int expected, List<ActionView> missing) {

        /** They reported of nothing at all. */
        public boolean isSilent() {
            return missing.size() == expected;
        }
    }

    private static final Comparator<ActionView> LONGEST_OVERDUE_FIRST = Comparator.comparing(
                    ActionView::daysOverdue, Comparator.reverseOrder())
            .thenComparing(RollUp.BY_NUMBER);

    /** @param since the day that the board is compared with */
    public static SinceLastBoard of(Board board, LocalDate since) {
        List<ActionView> now = board.plan().now().actions();
        Comparison comparison = board.since();
        return new SinceLastBoard(
                board.changed(Change.WORSE),
                board.changed(Change.BETTER),
                board.changed(Change.OTHERWISE),
                board.movedSince(),
                now.stream()
                        .filter(action -> action.isOverdue() && !was(comparison, action, ActionView::isOverdue))
                        .sorted(LONGEST_OVERDUE_FIRST)
                        .toList(),
                now.stream()
                        .filter(action -> isFinished(action) && !was(comparison, action, SinceLastBoard::isFinished))
                        .toList(),
                board.changed(Change.NEW).stream().sorted(RollUp.BY_NUMBER).toList(),
                comparison.gone(now).stream().sorted(RollUp.BY_NUMBER).toList(),
                owing(now, since, action -> new Lead(action.leadId(), action.leadName()), Lead::id, Lead::name),
                owing(now, since, ActionView::owner, Owner::id, Owner::name));
    }

    private static boolean was(Comparison comparison, ActionView action, Predicate<ActionView> what) {
        return comparison.then(action).filter(what).isPresent();
    }

    private static boolean isFinished(ActionView action) {
        return action.stage().isFinished();
    }

    private static <T> List<Owing<T>> owing(
            List<ActionView> now,
            LocalDate since,
            Function<ActionView, @Nullable T> who,
            Function<T, UUID> id,
            Function<T, String> name) {
        Map<UUID, List<ActionView>> expected = now.stream()
                .filter(action -> action.standing().isExpected() && who.apply(action) != null)
                .collect(Collectors.groupingBy(
                        action -> id.apply(Objects.requireNonNull(who.apply(action))),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return expected.values().stream()
                .map(actions -> new Owing<>(
                        Objects.requireNonNull(who.apply(actions.get(0))),
                        actions.size(),
                        actions.stream()
                                .filter(action -> !isReported(action, since))
                                .toList()))
                .filter(owing -> !owing.missing().isEmpty())
                .sorted(Comparator.comparing((Owing<T> owing) -> !owing.isSilent())
                        .thenComparing(owing -> -owing.missing().size())
                        .thenComparing(owing -> name.apply(owing.who()), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static boolean isReported(ActionView action, LocalDate since) {
        return action.latest() != null && action.latest().day().isAfter(since);
    }
}

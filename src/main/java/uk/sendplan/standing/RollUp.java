package uk.sendplan.standing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.shared.NaturalOrder;

/**
 * What a group of actions comes to: how many count under each mark. The counts lead; the worst mark that can be ranked makes the
 * sentence; there is no mean and no score. Each action counts once.
 *
 * @param actions by number
 * @param counts the worst first; marks under which nothing counts are left out
 */
public record RollUp(List<ActionView> actions, List<Count> counts) {

    static final Comparator<ActionView> BY_NUMBER = Comparator.comparing(ActionView::number, NaturalOrder.COMPARATOR);

    /** @param actions at least one, by number */
    public record Count(Mark mark, List<ActionView> actions) {

        public int number() {
            return actions.size();
        }

        /** How many of them have an update that is out of date and still stand, because their level is the worst. */
        public int stale() {
            return (int)
                    actions.stream().filter(action -> action.standing().stale()).count();
        }
    }

    /** What can be said of a group before anything else. */
    public enum Outcome {
        NO_ACTIONS,
        /** Every action is finished. */
        COMPLETE,
        /** There are actions, and none that can be ranked: they are not due, not started, suspended, some perhaps finished. */
        NOTHING_RANKED,
        RANKED
    }

    /** @param actions without those that are retired */
    public static RollUp of(Collection<ActionView> actions) {
        List<ActionView> byNumber = actions.stream().sorted(BY_NUMBER).toList();
        return new RollUp(
                byNumber,
                byNumber.stream()
                        .collect(Collectors.groupingBy(
                                action -> Mark.of(action.standing()).code()))
                        .values()
                        .stream()
                        .map(RollUp::count)
                        .sorted(Comparator.comparing(Count::mark, Mark.WORST_FIRST)
                                .thenComparing(count -> count.mark().code()))
                        .toList());
    }

    /** Levels of one label may come from several versions of a scale: the worst of them stands for all. */
    private static Count count(List<ActionView> actions) {
        Mark mark = actions.stream()
                .map(action -> Mark.of(action.standing()))
                .min(Mark.WORST_FIRST)
                .orElseThrow();
        return new Count(mark, List.copyOf(actions));
    }

    public int total() {
        return actions.size();
    }

    /** Of all marks of one kind together. */
    public int number(Kind kind) {
        return counts.stream()
                .filter(count -> count.mark().kind() == kind)
                .mapToInt(Count::number)
                .sum();
    }

    /** How many should have an update. */
    public int expected() {
        return number((ActionView action) -> action.standing().isExpected());
    }

    /** How many of those have none, or one that is out of date. */
    public int unreported() {
        return number((ActionView action) -> action.standing().isUnreported());
    }

    /** How many have an update that does not count until it is approved. */
    public int awaitingApproval() {
        return number(ActionView::isAwaitingApproval);
    }

    /** Somebody should have reported, and nobody did, on anything. */
    public boolean isSilent() {
        return expected() > 0 && unreported() == expected();
    }

    public int overdue() {
        return number(ActionView::isOverdue);
    }

    /** How many have a due date that was ever moved. */
    public int moved() {
        return number((ActionView action) -> action.moves() > 0);
    }

    private int number(Predicate<ActionView> which) {
        return (int) actions.stream().filter(which).count();
    }

    /** The count that makes the sentence; none where nothing can be ranked. */
    public Optional<Count> worst() {
        return counts.stream().findFirst().filter(count -> count.mark().isRanked());
    }

    /** What the group as a whole is shown as: its worst mark, or the first of what is not ranked; null without actions. */
    public @Nullable Mark mark() {
        return counts.isEmpty() ? null : counts.get(0).mark();
    }

    /** How many count under the mark of the group as a whole. */
    public int underMark() {
        return counts.isEmpty() ? 0 : counts.get(0).number();
    }

    public Outcome outcome() {
        if (counts.isEmpty()) {
            return Outcome.NO_ACTIONS;
        }
        if (worst().isPresent()) {
            return Outcome.RANKED;
        }
        return number(Kind.FINISHED) == total() ? Outcome.COMPLETE : Outcome.NOTHING_RANKED;
    }
}

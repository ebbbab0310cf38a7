package uk.sendplan.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/**
 * What a plan and each of its priorities came to on some days, so that one sees where they go. Each day is what its dashboard says: the
 * same actions, counted in the same way.
 *
 * @param days the earliest first, the last is the one that is shown
 * @param lines the whole plan, then its priorities as they are on the last day, in their order
 */
public record Trend(List<LocalDate> days, List<Line> lines) {

    /**
     * @param priority null for the whole plan
     * @param on each of the days, in their order
     */
    public record Line(@Nullable PriorityHead priority, List<RollUp> on) {

        public RollUp last() {
            return on.get(on.size() - 1);
        }

        /** From the last day but one to the last; null where there is one day only. */
        public @Nullable Change change() {
            return on.size() < 2 ? null : Change.between(on.get(on.size() - 2).mark(), last().mark());
        }
    }

    /** @param actions all of the plan on that day, retired ones too */
    record Day(LocalDate day, List<ActionView> actions) {}

    static Trend of(List<PriorityHead> priorities, List<Day> days) {
        return new Trend(
                days.stream().map(Day::day).toList(),
                Stream.concat(Stream.of(line(null, days)), priorities.stream().map(priority -> line(priority, days)))
                        .toList());
    }

    private static Line line(@Nullable PriorityHead priority, List<Day> days) {
        return new Line(
                priority,
                days.stream()
                        .map(day -> RollUp.of(day.actions().stream()
                                .filter(action -> !action.retired())
                                .filter(action ->
                                        priority == null || action.priorityId().equals(priority.id()))
                                .toList()))
                        .toList());
    }
}

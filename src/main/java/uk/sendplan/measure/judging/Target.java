package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a measure, as the rules need it.
 *
 * @param value null exactly for the kinds that have none ({@link TargetKind#hasValue})
 * @param upper of {@link TargetKind#BETWEEN}, else null
 * @param due the days that its words mean ("end of 2023" is December 2023), or null; it is over after the last of them
 * @param consistently whether each reading counts and not the last only
 * @param from the day from which readings count, or null for all
 * @param milestones in time order
 */
public record Target(
        TargetKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable Days due,
        boolean consistently,
        @Nullable LocalDate from,
        List<Milestone> milestones) {

    /** @throws IllegalArgumentException where value and upper do not fit the kind */
    public Target {
        if ((value != null) != kind.hasValue() || (upper != null) != (kind == TargetKind.BETWEEN)) {
            throw new IllegalArgumentException(kind + " with value " + value + " and upper " + upper);
        }
        if (value != null && upper != null && upper.compareTo(value) < 0) {
            throw new IllegalArgumentException("between " + value + " and " + upper);
        }
        milestones =
                milestones.stream().sorted(Comparator.comparing(Milestone::by)).toList();
    }

    /** Without a value: {@code Target.of(DIRECTION_UP)}. */
    public static Target of(TargetKind kind) {
        return new Target(kind, null, null, null, false, null, List.of());
    }

    public static Target of(TargetKind kind, BigDecimal value) {
        return new Target(kind, value, null, null, false, null, List.of());
    }

    public static Target between(BigDecimal lower, BigDecimal upper) {
        return new Target(TargetKind.BETWEEN, lower, upper, null, false, null, List.of());
    }

    public Target dueIn(Days days) {
        return new Target(kind, value, upper, days, consistently, from, milestones);
    }

    public Target eachReading() {
        return new Target(kind, value, upper, due, true, from, milestones);
    }

    public Target countingFrom(LocalDate day) {
        return new Target(kind, value, upper, due, consistently, day, milestones);
    }

    public Target with(List<Milestone> planned) {
        return new Target(kind, value, upper, due, consistently, from, planned);
    }
}

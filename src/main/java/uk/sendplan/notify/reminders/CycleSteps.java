package uk.sendplan.notify.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleView;

/**
 * On which days a reporting cycle has people reminded: when it opens; seven days and one day before updates are due; the day after, and
 * every seven days from then on. Who leads an organisation or manages the plan hears who is silent seven days after updates were due, and
 * every seven days from then on. A closed cycle has no days left.
 *
 * <p>A step that falls on the opening or before it is the opening.
 */
final class CycleSteps {

    static final int EVERY = 7;
    private static final List<Integer> BEFORE = List.of(7, 1);

    private CycleSteps() {}

    /** A step, and the day on which it is taken. */
    record Taken(Step step, LocalDate on) {}

    /** The latest step for owners until a day, that day included; none before the cycle opens and after it was closed. */
    static Optional<Taken> owners(CycleView cycle, LocalDate day) {
        if (cycle.on(day) != CycleView.State.OPEN) {
            return Optional.empty();
        }
        LocalDate due = cycle.updatesDue();
        LocalDate late = latest(due.plusDays(1), day);
        if (late != null) {
            return Optional.of(new Taken(Step.LATE, late));
        }
        return Optional.of(BEFORE.stream()
                .map(due::minusDays)
                .filter(before -> before.isAfter(cycle.opens()) && !before.isAfter(day))
                .reduce((earlier, later) -> later)
                .map(before -> new Taken(Step.BEFORE, before))
                .orElseGet(() -> new Taken(Step.OPENING, cycle.opens())));
    }

    /** The latest day until then on which it is told who is silent. */
    static Optional<Taken> escalation(CycleView cycle, LocalDate day) {
        LocalDate on = cycle.on(day) == CycleView.State.OPEN
                ? latest(cycle.updatesDue().plusDays(EVERY), day)
                : null;
        return Optional.ofNullable(on).map(reached -> new Taken(Step.ESCALATION, reached));
    }

    /** The next step of any kind after a day; none for a closed cycle. */
    static Optional<Taken> next(CycleView cycle, LocalDate day) {
        if (cycle.isClosed()) {
            return Optional.empty();
        }
        LocalDate due = cycle.updatesDue();
        Stream<Taken> fixed = Stream.concat(
                Stream.of(new Taken(Step.OPENING, cycle.opens())),
                BEFORE.stream()
                        .map(due::minusDays)
                        .filter(before -> before.isAfter(cycle.opens()))
                        .map(before -> new Taken(Step.BEFORE, before)));
        Stream<Taken> repeated = Stream.of(
                new Taken(Step.LATE, nextOf(due.plusDays(1), day)),
                new Taken(Step.ESCALATION, nextOf(due.plusDays(EVERY), day)));
        return Stream.concat(fixed, repeated)
                .filter(step -> step.on().isAfter(day))
                .min(Comparator.comparing(Taken::on));
    }

    private static @Nullable LocalDate latest(LocalDate first, LocalDate day) {
        return day.isBefore(first) ? null : day.minusDays(ChronoUnit.DAYS.between(first, day) % EVERY);
    }

    private static LocalDate nextOf(LocalDate first, LocalDate day) {
        LocalDate latest = latest(first, day);
        return latest == null ? first : latest.plusDays(EVERY);
    }
}

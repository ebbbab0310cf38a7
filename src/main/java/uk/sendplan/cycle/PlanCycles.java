package uk.sendplan.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.sendplan.cycle.CycleView.State;

/**
 * The reporting cycles of a plan as they are known, now or at the end of a day.
 *
 * @param all in the order in which they open
 */
public record PlanCycles(List<CycleView> all) {

    public static final PlanCycles NONE = new PlanCycles(List.of());

    /** The one that an update of this day belongs to: of those that are open the one that opened last. */
    public Optional<CycleView> current(LocalDate day) {
        return open(day).stream().reduce((earlier, later) -> later);
    }

    /** Those that are open, in the order in which they opened. */
    public List<CycleView> open(LocalDate day) {
        return all.stream().filter(cycle -> cycle.on(day) == State.OPEN).toList();
    }

    /** The one that opens next. */
    public Optional<CycleView> next(LocalDate day) {
        return all.stream().filter(cycle -> cycle.on(day) == State.PLANNED).findFirst();
    }

    /** The latest that an update of one day is too old for on another: it opened after it, and its updates were due before. */
    public Optional<CycleView> missed(LocalDate updated, LocalDate day) {
        return all.stream()
                .filter(cycle ->
                        cycle.opens().isAfter(updated) && cycle.updatesDue().isBefore(day))
                .max(Comparator.comparing(CycleView::updatesDue).thenComparing(CycleView::opens));
    }
}

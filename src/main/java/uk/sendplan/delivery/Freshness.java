package uk.sendplan.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.PlanCycles;

/**
 * When an update is too old to be believed.
 *
 * <p>An update is stale from the day after updates were due in a reporting cycle that opened after the update was made. Where no
 * cycle is open, it is stale once it is more than {@value #DAYS} days old. What became stale stays so until somebody records
 * again: that a cycle opens or closes never makes an old update fresh.
 */
public final class Freshness {

    /** How long an update is believed where no reporting cycle asks for one. */
    public static final int DAYS = 45;

    private Freshness() {}

    /**
     * The days of a reporting cycle.
     *
     * @param opens the first day that an update counts for it
     * @param updatesDue the last day to record for it
     * @param closed the day it was closed, or null while it is not
     */
    public record CycleDays(
            LocalDate opens, LocalDate updatesDue, @Nullable LocalDate closed) {

        /** Those of a plan's cycles. */
        public static List<CycleDays> of(PlanCycles cycles) {
            return cycles.all().stream()
                    .map(cycle -> new CycleDays(cycle.opens(), cycle.updatesDue(), cycle.closedOn()))
                    .toList();
        }

        private boolean isOpenOn(LocalDate day) {
            return !day.isBefore(opens) && (closed == null || day.isBefore(closed));
        }
    }

    public static boolean isStale(LocalDate updated, List<CycleDays> cycles, LocalDate on) {
        return staleFrom(updated, cycles).filter(day -> !day.isAfter(on)).isPresent();
    }

    /** The first day on which it is stale; none while an open cycle has it. */
    static Optional<LocalDate> staleFrom(LocalDate updated, List<CycleDays> cycles) {
        Optional<LocalDate> missed = cycles.stream()
                .filter(cycle -> cycle.opens().isAfter(updated))
                .map(cycle -> cycle.updatesDue().plusDays(1))
                .min(LocalDate::compareTo);
        Optional<LocalDate> aged = aged(updated.plusDays(DAYS + 1L), cycles);
        if (missed.isPresent() && aged.isPresent()) {
            return missed.get().isBefore(aged.get()) ? missed : aged;
        }
        return missed.isPresent() ? missed : aged;
    }

    /** The first day from this one on that is in no open cycle. */
    private static Optional<LocalDate> aged(LocalDate day, List<CycleDays> cycles) {
        LocalDate wanted = day;
        for (int tries = 0; tries <= cycles.size(); tries++) {
            LocalDate tried = wanted;
            Optional<CycleDays> open =
                    cycles.stream().filter(cycle -> cycle.isOpenOn(tried)).findFirst();
            if (open.isEmpty()) {
                return Optional.of(wanted);
            }
            LocalDate closed = open.get().closed();
            if (closed == null) {
                return Optional.empty();
            }
            wanted = closed;
        }
        return Optional.of(wanted);
    }
}

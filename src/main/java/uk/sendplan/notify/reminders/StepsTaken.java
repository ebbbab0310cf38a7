package uk.sendplan.notify.reminders;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done before.
 *
 * @param owners by cycle, the latest step for owners that was taken
 * @param escalations by cycle, the latest escalation
 * @param days by cycle, the latest day on which it was decided who hears
 */
record StepsTaken(Map<UUID, LocalDate> owners, Map<UUID, LocalDate> escalations, Map<UUID, LocalDate> days) {

    static final StepsTaken NONE = new StepsTaken(Map.of(), Map.of(), Map.of());

    static boolean isNew(@Nullable LocalDate latest, LocalDate day) {
        return latest == null || latest.isBefore(day);
    }
}

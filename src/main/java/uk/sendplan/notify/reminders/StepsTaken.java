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
 * @param weekly by address, the day of the latest weekly mail
 */
record StepsTaken(Map<UUID, LocalDate> owners, Map<UUID, LocalDate> escalations, Map<String, LocalDate> weekly) {

    static final StepsTaken NONE = new StepsTaken(Map.of(), Map.of(), Map.of());

    static boolean isNew(@Nullable LocalDate latest, LocalDate day) {
        return latest == null || latest.isBefore(day);
    }
}

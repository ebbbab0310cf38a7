package uk.sendplan.partnership;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to hear of updates that are due.
 *
 * @param weekday of the weekly mail; null for the others
 */
public record ReminderWish(How how, @Nullable DayOfWeek weekday) {

    /** How often. */
    public enum How {
        /** Not at all. */
        OFF,
        /** At each step of a reporting cycle. */
        STEPS,
        /** On one day a week, while something is due. */
        WEEKLY
    }

    public static final ReminderWish OFF = new ReminderWish(How.OFF, null);
    public static final ReminderWish STEPS = new ReminderWish(How.STEPS, null);

    public ReminderWish {
        if ((how == How.WEEKLY) != (weekday != null)) {
            throw new IllegalArgumentException("a weekday belongs to weekly mails: " + how + ", " + weekday);
        }
    }

    public static ReminderWish weekly(DayOfWeek weekday) {
        return new ReminderWish(How.WEEKLY, weekday);
    }
}

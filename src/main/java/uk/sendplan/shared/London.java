package uk.sendplan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one place that names the time zone: days begin and end in Europe/London. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private London() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** "21 November 2026". */
    public static String dayInWords(Instant moment) {
        return DAY.format(moment.atZone(ZONE));
    }

    /** "21 November 2026". */
    public static String dayInWords(LocalDate day) {
        return DAY.format(day);
    }

    /** "November 2026". */
    public static String monthInWords(LocalDate day) {
        return MONTH.format(day);
    }

    /** "Saturday 21 November 2026". */
    public static String weekdayInWords(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "21 November 2026 at 15:05". */
    public static String momentInWords(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }
}

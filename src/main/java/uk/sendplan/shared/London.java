package uk.sendplan.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that names the time zone: days begin and end in Europe/London. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}

package uk.sendplan.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The moment a report speaks of: now, or what was known at the end of a past day in Europe/London.
 *
 * <p>A query names its tables through {@link #table}, so current and past share one shape, and always binds
 * {@link #moment} as {@code :moment} when {@link #isPast}.
 */
public record AsAt(@Nullable LocalDate day) {

    public static final AsAt NOW = new AsAt(null);

    public static AsAt endOf(LocalDate day) {
        return new AsAt(day);
    }

    public boolean isPast() {
        return day != null;
    }

    /** The table itself, or the rows of it that were known at the moment. */
    public String table(String name) {
        return isPast() ? name + "_before(:moment)" : name;
    }

    /** The start of the next day, which belongs to it no more; a value to bind also where it is not used. */
    public OffsetDateTime moment() {
        Instant end = day == null
                ? Instant.EPOCH
                : day.plusDays(1).atStartOfDay(London.ZONE).toInstant();
        return end.atOffset(ZoneOffset.UTC);
    }
}

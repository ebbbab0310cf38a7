package uk.sendplan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The moment a report speaks of: now, or what was known at the end of a past day in Europe/London.
 *
 * <p>A query names its tables through {@link #table}, so current and past share one shape, and always binds
 * {@link #moment} as {@code :moment} when {@link #isPast}.
 */
public record AsAt(@Nullable LocalDate day) {

    public static final AsAt NOW = new AsAt(null);

    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");

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

    /** The day it speaks of. */
    public LocalDate day(Clock clock) {
        return day == null ? London.today(clock) : day;
    }

    /** Rows that are only ever added count where they were recorded before this; the end of time for now. */
    public OffsetDateTime until() {
        return isPast() ? moment() : OffsetDateTime.MAX;
    }

    /** A query with its tables in braces: each is the table itself, or its rows as they were known. */
    public String tables(String sql) {
        return TABLE.matcher(sql).replaceAll(name -> table(name.group(1)));
    }

    /** The start of the next day, which belongs to it no more; a value to bind also where it is not used. */
    public OffsetDateTime moment() {
        Instant end = day == null
                ? Instant.EPOCH
                : day.plusDays(1).atStartOfDay(London.ZONE).toInstant();
        return end.atOffset(ZoneOffset.UTC);
    }
}

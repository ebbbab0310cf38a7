package uk.sendplan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.VagueDate;

/** The days of the demonstration, all relative to the day of its seeding; nobody works at weekends. */
record DemoCalendar(LocalDate seeding) {

    static final int PARTNERSHIP = 396;

    /** A whole number of weeks, so that it is the same day of the week. */
    static final int PLAN_PUBLISHED = 392;

    /** The first actions are added, those of one priority a day. */
    static final int WORK_BEGINS = 390;

    static final int RATINGS_DEFINED = 213;

    static DemoCalendar publishedOn(LocalDate day) {
        return new DemoCalendar(day.plusDays(PLAN_PUBLISHED));
    }

    /** That many days before the seeding; the Friday before where that is at a weekend. */
    LocalDate day(int daysBefore) {
        LocalDate day = seeding.minusDays(daysBefore);
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(DayOfWeek.FRIDAY);
            default -> day;
        };
    }

    @Nullable
    VagueDate date(@Nullable String written) {
        return written == null ? null : DemoDate.on(seeding, written);
    }

    /** The day on which the definitions change belongs to the old ones: they change at its end. */
    boolean ratingsAreDefinedBetween(LocalDate before, LocalDate day) {
        LocalDate defined = day(RATINGS_DEFINED);
        return !before.isAfter(defined) && day.isAfter(defined);
    }
}

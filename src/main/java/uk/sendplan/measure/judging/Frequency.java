package uk.sendplan.measure.judging;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often a measure is read. */
public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    /** Three terms a year, of four months each with their holidays. */
    TERMLY(4),
    SIX_MONTHLY(6),
    YEARLY(12),
    /** Nobody can say when the next reading should come. */
    IRREGULAR(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The period after another: to the end of a month where that one ends so, and a single day after a single day. */
    public Days after(Days period) {
        if (this == IRREGULAR) {
            throw new IllegalStateException("no period is known to follow " + period);
        }
        LocalDate last = period.isLastOfMonth()
                ? YearMonth.from(period.last()).plusMonths(months).atEndOfMonth()
                : period.last().plusMonths(months);
        return period.isOneDay() ? Days.of(last) : new Days(period.last().plusDays(1), last);
    }
}

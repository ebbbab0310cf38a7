package uk.sendplan.measure.judging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The days from one to another, both included: the period of a reading, or a single day such as that of a census. */
public record Days(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException where the last is before the first */
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    boolean overlaps(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /**
     * Whether this is the next period after another of about the same length. Whole months are counted as months. Other periods,
     * such as terms, may differ by a quarter and have holidays of up to half a period between them.
     */
    boolean follows(Days before) {
        if (!first.isAfter(before.last) || isOneDay() != before.isOneDay()) {
            return false;
        }
        if (areWholeMonths() && before.areWholeMonths()) {
            return first.equals(before.last.plusDays(1)) && months() == before.months();
        }
        long shorter = Math.min(length(), before.length());
        long between = ChronoUnit.DAYS.between(before.last, first) - 1;
        return Math.abs(length() - before.length()) * 4 <= Math.max(length(), before.length())
                && between * 2 <= shorter;
    }

    private boolean areWholeMonths() {
        return first.getDayOfMonth() == 1 && isLastOfMonth();
    }

    /** Whether these are the same days of the year before another's; the last of February is one, whichever day that is. */
    public boolean isYearBefore(Days later) {
        return isYearBefore(first, later.first) && isYearBefore(last, later.last);
    }

    private static boolean isYearBefore(LocalDate day, LocalDate later) {
        return day.equals(later.minusYears(1))
                || (later.equals(endOfMonth(later)) && day.equals(endOfMonth(later.minusYears(1))));
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }

    boolean isLastOfMonth() {
        return last.equals(endOfMonth(last));
    }

    private long months() {
        return ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last));
    }

    private long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}

package uk.sendplan.documents.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days for an axis: days of a few weeks, first days of months, quarters or years of anything longer. */
final class DayTicks {

    private static final List<Integer> DAYS = List.of(1, 2, 7, 14, 28);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    /** @param year below it, where it is another than at the tick before; else empty */
    record Tick(LocalDate day, String words, String year) {}

    private DayTicks() {}

    static List<Tick> over(LocalDate first, LocalDate last, int most) {
        List<LocalDate> days = days(first, last, most);
        boolean years = days.size() > 1
                && days.stream().allMatch(day -> day.getDayOfYear() == 1)
                && days.get(1).getYear() > days.get(0).getYear();
        boolean months = isLong(first, last) && days.stream().allMatch(day -> day.getDayOfMonth() == 1);
        List<Tick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (LocalDate day : days) {
            String own = Integer.toString(day.getYear());
            String words = years ? own : (months ? MONTH : DAY).format(day);
            ticks.add(new Tick(day, words, years || day.getYear() == year ? "" : own));
            year = day.getYear();
        }
        return ticks;
    }

    private static boolean isLong(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) > 62;
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last, int most) {
        if (!isLong(first, last)) {
            long span = ChronoUnit.DAYS.between(first, last);
            int step = DAYS.stream()
                    .filter(days -> span / days <= most)
                    .findFirst()
                    .orElse(28);
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
                days.add(day);
            }
            return days;
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
        int step = MONTHS.stream()
                .filter(size -> months / size <= most)
                .findFirst()
                .orElse(12000);
        long start = Math.floorDiv(first.getYear() * 12L + first.getMonthValue() - 1, step) * step;
        List<LocalDate> days = new ArrayList<>();
        for (long month = start; days.size() <= most; month += step) {
            LocalDate day = LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
            if (day.isAfter(last)) {
                break;
            }
            if (!day.isBefore(first)) {
                days.add(day);
            }
        }
        return days.isEmpty() ? List.of(first) : days;
    }
}

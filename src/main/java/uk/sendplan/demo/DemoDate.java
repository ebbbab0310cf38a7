package uk.sendplan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.VagueDate;

/** Dates of the data file: so far from the day of seeding, and worded as plans word them. */
final class DemoDate {

    private static final Pattern RELATIVE = Pattern.compile("([+-]\\d+)([dmq])/([a-z-]+)");
    private static final String WORDS = "words:";

    private DemoDate() {}

    /** @return none for "-" */
    static @Nullable VagueDate on(LocalDate seeding, String written) {
        if (written.equals("-")) {
            return null;
        }
        if (written.startsWith(WORDS)) {
            return VagueDate.read(written.substring(WORDS.length()));
        }
        Matcher matcher = RELATIVE.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no date of the demonstration: " + written);
        }
        int count = Integer.parseInt(matcher.group(1));
        LocalDate day = switch (matcher.group(2)) {
            case "d" -> seeding.plusDays(count);
            case "m" -> seeding.plusMonths(count);
            default -> seeding.plusMonths(3L * count);
        };
        return VagueDate.read(inWords(day, matcher.group(3)));
    }

    private static String inWords(LocalDate day, String style) {
        return switch (style) {
            case "day" -> format("d MMMM uuuu", day);
            case "friday" ->
                format("'by Friday' d MMMM uuuu", day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
            case "short" -> format("dd/MM/uuuu", day);
            case "month" -> format("MMMM uuuu", day);
            case "abbr" -> format("MMM", day).substring(0, 3) + format(" uu", day);
            case "mid" -> format("'mid' MMMM uuuu", day);
            case "month-end" -> format("'end of' MMMM uuuu", day);
            case "quarter" -> quarter(day);
            case "season" -> season(day);
            case "term" -> term(day) + " term " + day.getYear();
            default -> throw new IllegalArgumentException("no way to word a date: " + style);
        };
    }

    private static String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day);
    }

    /** Quarters count from April. */
    private static String quarter(LocalDate day) {
        LocalDate budget = day.minusMonths(3);
        return "Q" + ((budget.getMonthValue() + 2) / 3) + " " + twoYears(budget.getYear());
    }

    private static String season(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH, APRIL, MAY -> "Spring " + day.getYear();
            case JUNE, JULY, AUGUST -> "Summer " + day.getYear();
            case SEPTEMBER, OCTOBER, NOVEMBER -> "Autumn " + day.getYear();
            case DECEMBER -> "Winter " + twoYears(day.getYear());
            case JANUARY, FEBRUARY -> "Winter " + twoYears(day.getYear() - 1);
        };
    }

    private static String term(LocalDate day) {
        int month = day.getMonthValue();
        return month >= 9 ? "Autumn" : month <= 4 ? "Spring" : "Summer";
    }

    private static String twoYears(int first) {
        return first + "/" + String.format(Locale.UK, "%02d", (first + 1) % 100);
    }
}

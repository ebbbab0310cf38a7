package uk.sendplan.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.London;

/**
 * The question "as at which day?" and, where it was answered, the banner that says so.
 *
 * @param action where the form is sent
 * @param kept what else the page was asked for, and is asked for again
 * @param now the page as it is now
 * @param inputType "date", or "text" where what was typed would vanish from a date field
 * @param open whether the question stands open, because it has an error or an answer
 * @param day in words, or null for now
 * @param days links to the same page as at days that people often ask for
 */
public record AsAtView(
        String action,
        Map<String, String> kept,
        String now,
        String typed,
        String inputType,
        boolean open,
        @Nullable String day,
        List<Link> days) {

    /** @param offered days as addresses write them, with their words */
    public static AsAtView of(AsAtReading.Read<?> read, String action, List<Choice> offered) {
        return of(read, action, Map.of(), action, offered);
    }

    public static AsAtView of(
            AsAtReading.Read<?> read, String action, Map<String, String> kept, String now, List<Choice> offered) {
        LocalDate day = read.asAt().day();
        boolean failed = read.errors().any();
        boolean iso = read.typed().matches("\\d{4}-\\d{2}-\\d{2}");
        return new AsAtView(
                action,
                kept,
                now,
                read.typed(),
                failed && !iso ? "text" : "date",
                failed || day != null,
                day == null ? null : London.dayInWords(day),
                days(read, action, kept, offered));
    }

    /** The addresses of a page as at the days that are offered. */
    public static List<Link> days(
            AsAtReading.Read<?> read, String action, Map<String, String> kept, List<Choice> offered) {
        String others = kept.entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return offered.stream()
                .map(day -> new Link(
                        day.text(),
                        action + "?" + AsAtReading.FIELD + "=" + day.value() + others,
                        read.asAt().isPast() && day.value().equals(read.typed())))
                .toList();
    }
}

package uk.sendplan.platform.web;

import java.time.LocalDate;
import java.util.Map;
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
 */
public record AsAtView(
        String action,
        Map<String, String> kept,
        String now,
        String typed,
        String inputType,
        boolean open,
        @Nullable String day) {

    public static AsAtView of(AsAtReading.Read<?> read, String action) {
        return of(read, action, Map.of(), action);
    }

    public static AsAtView of(AsAtReading.Read<?> read, String action, Map<String, String> kept, String now) {
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
                day == null ? null : London.dayInWords(day));
    }
}

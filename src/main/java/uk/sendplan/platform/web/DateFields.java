package uk.sendplan.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.Texts;

/** A date as it was typed into three boxes; a form record has it as a component, so {@code dueOn.day} binds to it. */
public record DateFields(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static final DateFields NONE = new DateFields("", "", "");

    public static DateFields of(@Nullable LocalDate date) {
        return date == null
                ? NONE
                : new DateFields(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    public boolean isBlank() {
        return (Texts.trimmed(day) + Texts.trimmed(month) + Texts.trimmed(year)).isEmpty();
    }

    /** The day that was meant; empty also where it is no day between 1900 and 2199. */
    public Optional<LocalDate> date() {
        try {
            int whole = number(year);
            return whole < 1900 || whole > 2199
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(whole, number(month), number(day)));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(Texts.trimmed(typed));
    }
}

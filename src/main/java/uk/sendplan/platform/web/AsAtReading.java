package uk.sendplan.platform.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Texts;

/**
 * Reads a page as at the day that was asked for. A day that cannot be read, is still to come, or is before the thing was known
 * gives the page as it is now, with the error at the field.
 */
@Component
public class AsAtReading {

    public static final String FIELD = "asAt";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-M-d"), form("d/M/uuuu"), form("d MMMM uuuu"));

    private final Clock clock;
    private final Words words;

    AsAtReading(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /**
     * @param typed as it was asked for
     * @param errors to show at the field; the value is then that of now
     */
    public record Read<T>(T value, AsAt asAt, String typed, FormErrors errors) {}

    /** @throws NotThere where there is no such thing now either */
    public <T> Read<T> read(@Nullable String typed, Function<AsAt, T> page) {
        String asked = Texts.trimmed(typed);
        if (asked.isEmpty()) {
            return new Read<>(page.apply(AsAt.NOW), AsAt.NOW, "", FormErrors.none());
        }
        LocalDate day = day(asked).orElse(null);
        if (day == null || day.isBefore(EARLIEST)) {
            return refused(page, asked, "asAt.error.unreadable");
        }
        if (day.isAfter(London.today(clock))) {
            return refused(page, asked, "asAt.error.future");
        }
        try {
            AsAt asAt = AsAt.endOf(day);
            return new Read<>(page.apply(asAt), asAt, day.toString(), FormErrors.none());
        } catch (NotThere unknownThen) {
            return refused(page, asked, "asAt.error.before", London.dayInWords(day));
        }
    }

    private <T> Read<T> refused(Function<AsAt, T> page, String asked, String key, Object... arguments) {
        String shown = asked.length() > 40 ? asked.substring(0, 40) : asked;
        return new Read<>(
                page.apply(AsAt.NOW), AsAt.NOW, shown, FormErrors.none().with(FIELD, words.of(key, arguments)));
    }

    /** A day as people type it: "2026-03-31", "31/3/2026", "31 March 2026". */
    public static Optional<LocalDate> day(String typed) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(typed, form));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

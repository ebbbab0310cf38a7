package uk.sendplan.reporting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Texts;

/**
 * Reads the earlier day that a report is compared with: {@value #DAYS} days before the day it shows where the report has no usual one of
 * its own, unless another one is asked for. A day that cannot be read or is not before the report's gives the usual one, with the error at the field.
 */
@Component
class SinceReading {

    static final String FIELD = "since";

    static final int DAYS = 30;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Words words;

    SinceReading(Words words) {
        this.words = words;
    }

    /**
     * @param typed as it was asked for; the day itself where it was not
     * @param asked whether another day than the usual one was asked for, and understood
     */
    record Since(LocalDate day, String typed, boolean asked, FormErrors errors) {

        AsAt asAt() {
            return AsAt.endOf(day);
        }
    }

    /** @param shown the day that the report shows */
    Since read(@Nullable String typed, LocalDate shown) {
        return read(typed, shown, shown.minusDays(DAYS));
    }

    /** @param usual the day that is taken where none is asked for */
    Since read(@Nullable String typed, LocalDate shown, LocalDate usual) {
        String asked = Texts.trimmed(typed);
        if (asked.isEmpty()) {
            return new Since(usual, usual.toString(), false, FormErrors.none());
        }
        LocalDate day = AsAtReading.day(asked).orElse(null);
        if (day == null || day.isBefore(EARLIEST)) {
            return refused(usual, asked, "since.error.unreadable");
        }
        return day.isBefore(shown)
                ? new Since(day, day.toString(), true, FormErrors.none())
                : refused(usual, asked, "since.error.notBefore");
    }

    private Since refused(LocalDate usual, String asked, String key) {
        String shown = asked.length() > 40 ? asked.substring(0, 40) : asked;
        return new Since(usual, shown, false, FormErrors.none().with(FIELD, words.of(key)));
    }
}

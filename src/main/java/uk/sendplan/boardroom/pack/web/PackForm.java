package uk.sendplan.boardroom.pack.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.boardroom.pack.PackFreezing;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * What pack a plan manager wants.
 *
 * @param cycle the slug of the meeting's reporting cycle
 * @param day which it shows as at its end
 */
record PackForm(
        @Nullable String key,
        @Nullable String cycle,
        @Nullable DateFields day,
        @Nullable String note) {

    PackForm {
        cycle = Typed.line(cycle);
        day = Objects.requireNonNullElse(day, DateFields.NONE);
        note = Typed.text(note);
    }

    String cycleSlug() {
        return Objects.requireNonNull(cycle);
    }

    Optional<LocalDate> shownDay() {
        return Objects.requireNonNull(day).date();
    }

    String said() {
        return Objects.requireNonNull(note);
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .notEmpty("cycle", cycleSlug(), "pack.cycle.error.required")
                .that(shownDay().isPresent(), PackFreezing.DAY, "pack.day.error.required")
                .text(PackFreezing.LONGEST_NOTE, "note", said())
                .that(
                        said().lines().count() <= PackFreezing.MOST_LINES,
                        "note",
                        "pack.note.error.lines",
                        PackFreezing.MOST_LINES)
                .errors();
    }
}

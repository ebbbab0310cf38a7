package uk.sendplan.plan.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

/**
 * @param move "up" or "down", from a button in a list
 * @param place counted from 0, from the form on an edit page
 */
record OrderForm(@Nullable String move, @Nullable String place) {

    private static final String PLACE = "\\d{1,4}";

    interface Step {
        void by(int places);
    }

    FormErrors problems(Words words) {
        String chosen = Objects.requireNonNullElse(place, "");
        return new Checks(words)
                .that(
                        "up".equals(move) || "down".equals(move) || chosen.matches(PLACE),
                        FormErrors.WHOLE_FORM,
                        "edit.order.error.required")
                .errors();
    }

    /** Of a form without problems. */
    void apply(Step move, Step place) {
        if (this.move != null) {
            move.by(this.move.equals("up") ? -1 : 1);
        } else {
            place.by(Integer.parseInt(Objects.requireNonNull(this.place)));
        }
    }
}

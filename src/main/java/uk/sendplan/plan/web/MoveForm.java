package uk.sendplan.plan.web;

import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * @param target the priority to move it to
 * @param number it shall have there; empty for the next free one
 */
record MoveForm(@Nullable String version, @Nullable String target, String number) {

    MoveForm {
        number = Typed.line(number);
    }

    MoveForm readAt(long current) {
        return new MoveForm(String.valueOf(current), target, number);
    }

    FormErrors problems(Words words) {
        Checks checks =
                new Checks(words).that(Keys.of(target).isPresent(), "target", "reference.target.error.required");
        return ReferenceForm.number(checks, number)
                .text(PlanLimits.REFERENCE_NUMBER, "number", number)
                .errors();
    }
}

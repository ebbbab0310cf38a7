package uk.sendplan.reporting.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.DueDates.DecideDate;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** A manager's decision on a new due date, as it was typed. */
record DecisionForm(@Nullable String key, @Nullable String outcome, String reason) {

    DecisionForm {
        reason = Typed.text(reason);
    }

    /** @param field the id of the reason's box, which stands on the page once for each proposal */
    FormErrors problems(Words words, String field) {
        Decided decided = decided().orElse(null);
        return new Checks(words)
                .key(key)
                .that(decided != null, FormErrors.WHOLE_FORM, "dueDates.outcome.error.required")
                .that(decided != Decided.REFUSED || !reason.isEmpty(), field, "due.decision.reason.error.required")
                .text(ActionLimits.COMMENT, field, reason)
                .errors();
    }

    /** What a manager can make of a proposal: only who proposed a date takes it back. */
    private Optional<Decided> decided() {
        return Stream.of(Decided.APPROVED, Decided.REFUSED)
                .filter(value -> value.name().equals(outcome))
                .findFirst();
    }

    boolean asksFor(Decided outcome) {
        return decided().filter(outcome::equals).isPresent();
    }

    DecideDate toCommand(UUID proposal) {
        return new DecideDate(Keys.require(key), proposal, decided().orElseThrow(), Typed.orNull(reason));
    }
}

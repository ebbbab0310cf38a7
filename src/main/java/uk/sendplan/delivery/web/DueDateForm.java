package uk.sendplan.delivery.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.DueDates.ProposeDate;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.VagueDate;

/** A new due date, in words, and why. */
record DueDateForm(@Nullable String key, String newDue, String reason) {

    DueDateForm {
        newDue = Typed.line(newDue);
        reason = Typed.text(reason);
    }

    static DueDateForm empty() {
        return new DueDateForm(Keys.fresh(), "", "");
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    DueDateForm sendable() {
        return Keys.of(key).isPresent() ? this : new DueDateForm(Keys.fresh(), newDue, reason);
    }

    VagueDate date() {
        return VagueDate.read(newDue);
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .notEmpty("newDue", newDue, "due.error.required")
                .text(ActionLimits.DATE_WORDS, "newDue", newDue)
                .that(date().hasDays(), "newDue", "due.error.unread", newDue)
                .notEmpty("reason", reason, "due.reason.error.required")
                .text(ActionLimits.COMMENT, "reason", reason)
                .errors();
    }

    ProposeDate toCommand(UUID action) {
        return new ProposeDate(Keys.require(key), action, date(), reason);
    }
}

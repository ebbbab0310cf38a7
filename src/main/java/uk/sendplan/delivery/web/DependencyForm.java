package uk.sendplan.delivery.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Dependencies;
import uk.sendplan.delivery.Dependencies.WaitFor;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** What an action waits for: the number of another, and why. */
record DependencyForm(@Nullable String key, String number, String why) {

    DependencyForm {
        number = Typed.line(number);
        why = Typed.line(why);
    }

    static DependencyForm empty() {
        return new DependencyForm(Keys.fresh(), "", "");
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    DependencyForm sendable() {
        return Keys.of(key).isPresent() ? this : new DependencyForm(Keys.fresh(), number, why);
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .notEmpty("number", number, "dependency.number.error.required")
                .text(40, "number", number)
                .text(Dependencies.LONGEST_WHY, "why", why)
                .errors();
    }

    WaitFor toCommand(UUID action) {
        return new WaitFor(Keys.require(key), action, number, Typed.orNull(why));
    }
}

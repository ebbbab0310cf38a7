/** Brings plans in: a published plan's text is handed in, read, checked and corrected by a person, and accepted. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "access",
            "plan",
            "measure",
            "measure::judging",
            "measure::web",
            "platform"
        })
package uk.sendplan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

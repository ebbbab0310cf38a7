/** The lists that people work from: their own work, the actions of a plan, the due dates that wait for a decision. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "partnership",
            "access",
            "plan",
            "plan::web",
            "delivery",
            "delivery::web",
            "platform"
        })
package uk.sendplan.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

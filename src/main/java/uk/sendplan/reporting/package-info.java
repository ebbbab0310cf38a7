/**
 * What people read of a plan: the board, and the lists that they work from, which are their own work, the actions of a plan, and the
 * due dates that wait for a decision.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "partnership",
            "access",
            "plan",
            "plan::web",
            "cycle",
            "cycle::web",
            "delivery",
            "delivery::web",
            "standing",
            "measure",
            "measure::web",
            "measure::judging",
            "measure::xmr",
            "files",
            "files::web",
            "platform"
        })
package uk.sendplan.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

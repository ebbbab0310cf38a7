/** What the board and the forum do with a report: they challenge it, and the answers and decisions stay on record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "partnership",
            "access",
            "plan",
            "cycle",
            "delivery",
            "reporting",
            "reporting::web",
            "platform"
        })
package uk.sendplan.boardroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

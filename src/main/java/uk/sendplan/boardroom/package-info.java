/**
 * What the board and the forum do with a report: they challenge it, the answers and decisions stay on record, and so does what the board
 * was given to read.
 */
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
            "delivery::web",
            "evidence",
            "standing",
            "reporting",
            "reporting::web",
            "measure",
            "measure::web",
            "files",
            "files::web",
            "platform"
        })
package uk.sendplan.boardroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

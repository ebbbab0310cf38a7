/** The work of a plan: actions, the progress that is recorded on them, their due dates, and the standing that follows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "partnership",
            "access",
            "plan",
            "cycle",
            "cycle::web",
            "documents",
            "files",
            "files::web",
            "platform",
            "evidence",
            "evidence::web"
        })
package uk.sendplan.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

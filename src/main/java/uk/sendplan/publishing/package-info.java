/**
 * Progress pages, from the draft that partners write to the edition that parents read, and the public site: what was published, for
 * everyone, without sign-in and without a cookie. The public site reads editions only; the live plan is not there for it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "documents",
            "plan",
            "cycle",
            "delivery",
            "evidence",
            "evidence::web",
            "files",
            "measure::published",
            "platform"
        })
package uk.sendplan.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

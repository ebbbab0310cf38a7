/**
 * Whether it made a difference: measures, their readings, targets and benchmarks. What is kept and read stands here; how figures are judged,
 * drawn as a process and kept from telling who somebody is are rules of their own, without a database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "documents",
            "documents::chart",
            "partnership",
            "access",
            "plan",
            "plan::web",
            "files",
            "files::web",
            "platform"
        })
package uk.sendplan.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

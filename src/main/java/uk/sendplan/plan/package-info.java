/** The improvement plan: priorities, objectives, statements, references, outcomes, citations, and their published editions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "partnership", "access", "documents", "files", "files::web", "platform"})
package uk.sendplan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

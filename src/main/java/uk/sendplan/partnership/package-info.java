/** The local area, the organisations that share its plan, and the people in them. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package uk.sendplan.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

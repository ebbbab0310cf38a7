/** Files that the rooms hand out. It knows no room. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package uk.sendplan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

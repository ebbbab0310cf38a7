/** Value types that every room may know; knows no room itself. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package uk.sendplan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

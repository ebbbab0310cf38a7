/**
 * The reporting cycles of a plan: when updates are asked for, by when they are due, when the board meets, and under which headings
 * its progress pages are written.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "plan", "platform"})
package uk.sendplan.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

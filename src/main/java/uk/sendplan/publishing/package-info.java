/**
 * The public site: what was published, for everyone, without sign-in and without a cookie. It reads editions only; the live
 * plan is not there for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "documents", "plan", "platform"})
package uk.sendplan.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What people of an area say to each other about an action, and whom they name in it. Nothing of it leaves the signed-in area, and
 * nothing of it counts for where the action stands.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "access", "plan", "delivery", "reporting", "reporting::web"})
package uk.sendplan.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Accounts, memberships and roles: who may do what in which area, the route table, and how people sign in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "platform"})
package uk.sendplan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

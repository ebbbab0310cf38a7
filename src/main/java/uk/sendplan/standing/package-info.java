/**
 * What a plan's actions come to, now and as at a day: counted, never averaged. The standing of one action is a rule of {@code
 * delivery}, beside what is recorded on it; here many are counted together, by priority, by objective, by lead organisation, and
 * two days are compared.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "plan", "delivery"})
package uk.sendplan.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

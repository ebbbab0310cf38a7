/** The pages of a plan: reading it, and changing it. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.plan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

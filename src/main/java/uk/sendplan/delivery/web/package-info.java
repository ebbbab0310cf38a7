/** The pages of a plan's work: its actions, recording progress on them, and their due dates. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.delivery.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

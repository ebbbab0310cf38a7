/** The calendar of a plan's reporting cycles, and the page and forms of one. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.cycle.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

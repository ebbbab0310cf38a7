/**
 * What readers may be told of measures: the only way out of the signed-in area for them. Every figure passes disclosure control, together
 * with what editions told before.
 */
@NullMarked
@NamedInterface("published")
package uk.sendplan.measure.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

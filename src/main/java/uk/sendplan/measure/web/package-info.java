/** The pages of measures: what a plan measures, how it moved, and the forms around it. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.measure.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Measures as XmR charts, by the rules of NHS "Making Data Count": limits, signals, variation and assurance; run charts where points are few. */
@NullMarked
@NamedInterface("xmr")
package uk.sendplan.measure.xmr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

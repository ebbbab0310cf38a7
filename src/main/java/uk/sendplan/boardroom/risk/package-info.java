/** The risks of a plan: what may keep it from working, how likely and how bad that would be, what is done about it, and how that moved. */
@NullMarked
@NamedInterface("risk")
package uk.sendplan.boardroom.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

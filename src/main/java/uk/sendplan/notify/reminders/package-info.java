/** Reminders of updates that are due: who hears of what in a reporting cycle, in one mail a person and day, and whom none can reach. */
@NullMarked
@NamedInterface("reminders")
package uk.sendplan.notify.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

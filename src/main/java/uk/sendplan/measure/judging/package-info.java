/** Whether a target is met, on course or off course, which readings are overdue, and what looks wrong about a new one: rules without a database. */
@NullMarked
@NamedInterface("judging")
package uk.sendplan.measure.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** How figures are judged: rules without a database. */
@NullMarked
package uk.sendplan.measure.judging;

import org.jspecify.annotations.NullMarked;

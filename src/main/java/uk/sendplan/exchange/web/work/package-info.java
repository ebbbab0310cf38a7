/** Pages of spreadsheets that are filled in, of updates and of a plan's structure: hand out, hand in, check, decide, record. */
@NullMarked
package uk.sendplan.exchange.web.work;

import org.jspecify.annotations.NullMarked;

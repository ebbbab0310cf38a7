/** Pages of spreadsheets of updates: hand out, hand in, check, decide, record. */
@NullMarked
package uk.sendplan.exchange.web.work;

import org.jspecify.annotations.NullMarked;

/** Pages of files of readings: hand in, check, decide, accept. */
@NullMarked
package uk.sendplan.exchange.web.figures;

import org.jspecify.annotations.NullMarked;

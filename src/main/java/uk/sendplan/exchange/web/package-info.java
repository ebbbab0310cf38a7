/** Pages of an area's imports: hand in, check, edit the text, accept, discard. */
@NullMarked
package uk.sendplan.exchange.web;

import org.jspecify.annotations.NullMarked;

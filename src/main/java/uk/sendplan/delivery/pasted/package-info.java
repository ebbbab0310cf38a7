/** Reads actions out of text that was copied from a spreadsheet. Pure code: it knows what is there, and asks nobody. */
@NullMarked
package uk.sendplan.delivery.pasted;

import org.jspecify.annotations.NullMarked;

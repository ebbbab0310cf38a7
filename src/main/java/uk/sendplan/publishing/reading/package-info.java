/** Reads a progress page out of the text of one that was published before. Pure code: it knows headings, and asks nobody. */
@NullMarked
package uk.sendplan.publishing.reading;

import org.jspecify.annotations.NullMarked;

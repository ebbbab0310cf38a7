/** Prints the documents of a pack: as a page that needs nothing else, as a tagged PDF, as Word. */
@NullMarked
package uk.sendplan.boardroom.pack.printing;

import org.jspecify.annotations.NullMarked;

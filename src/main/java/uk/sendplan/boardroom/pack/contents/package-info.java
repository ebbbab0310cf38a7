/** What a board pack says, part by part, read as at one day that is over. */
@NullMarked
package uk.sendplan.boardroom.pack.contents;

import org.jspecify.annotations.NullMarked;

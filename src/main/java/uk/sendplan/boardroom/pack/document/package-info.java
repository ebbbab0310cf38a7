/** A document before it is printed: page, PDF and Word are made from the same parts, so that none can say what the others do not. */
@NullMarked
package uk.sendplan.boardroom.pack.document;

import org.jspecify.annotations.NullMarked;

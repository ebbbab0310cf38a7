/** The pages of board packs: preparing one, finding it, and its kept files. */
@NullMarked
package uk.sendplan.boardroom.pack.web;

import org.jspecify.annotations.NullMarked;

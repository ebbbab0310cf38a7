/** The pages of challenges and decisions. */
@NullMarked
package uk.sendplan.boardroom.web;

import org.jspecify.annotations.NullMarked;

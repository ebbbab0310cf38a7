/**
 * What a board was given to read: asked for, made once, and kept for ever as it was. Pages and files are served from the kept bytes alone.
 */
@NullMarked
@NamedInterface("pack")
package uk.sendplan.boardroom.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

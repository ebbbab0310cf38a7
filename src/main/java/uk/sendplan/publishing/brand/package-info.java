/** How the public pages of an area look: its colour, in which everything can be read, and its logo with words for those who cannot see it. */
@NullMarked
@NamedInterface("brand")
package uk.sendplan.publishing.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Looks at what is about to be published: what must not leave, and what is hard to read. Pure code, which asks nobody. */
@NullMarked
package uk.sendplan.publishing.checking;

import org.jspecify.annotations.NullMarked;

/**
 * What readers say of a page, and what the area answers: feedback comes in without a name, is read, hidden or grouped by those who
 * write the pages, and answered in words that somebody else publishes. No comment of a reader is ever public.
 */
@NullMarked
@NamedInterface("feedback")
package uk.sendplan.publishing.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

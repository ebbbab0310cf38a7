/**
 * The parent carer forum's own voice: what it says of drafts that are shared with it, and how parents see each part of the plan. What the
 * forum wrote is changed by nobody else.
 */
@NullMarked
@NamedInterface("forum")
package uk.sendplan.publishing.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Pages about what is held. */
@NullMarked
package uk.sendplan.privacy.web;

import org.jspecify.annotations.NullMarked;

/** The screen on which a plan manager says how the area's public pages look. */
@NullMarked
package uk.sendplan.publishing.web.branding;

import org.jspecify.annotations.NullMarked;

/** The screens on which progress pages are written, reviewed and published, for those who are signed in. */
@NullMarked
package uk.sendplan.publishing.web.workspace;

import org.jspecify.annotations.NullMarked;

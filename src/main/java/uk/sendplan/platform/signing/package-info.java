/** Keys that the installation signs itself: for forms without a session, and for links in mails. */
@NullMarked
package uk.sendplan.platform.signing;

import org.jspecify.annotations.NullMarked;

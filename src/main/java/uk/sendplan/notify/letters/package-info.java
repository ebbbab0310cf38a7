/** Letters to one person: an invitation, a link for a forgotten password, what was changed of how they sign in. Their words and their secrets are made when they leave. */
@NullMarked
package uk.sendplan.notify.letters;

import org.jspecify.annotations.NullMarked;

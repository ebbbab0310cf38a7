/** Speaks to OpenID providers: their metadata and keys, the way there and back, and what an ID token has to say. Knows no account. */
@NullMarked
package uk.sendplan.access.openid;

import org.jspecify.annotations.NullMarked;

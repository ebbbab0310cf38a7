/** Who may send which request: the security chains and the one table of routes. */
@NullMarked
package uk.sendplan.access.security;

import org.jspecify.annotations.NullMarked;

/** Pages of sign-in, of the administrator, and of an area's organisations and people. */
@NullMarked
package uk.sendplan.access.web;

import org.jspecify.annotations.NullMarked;

/** Web furniture that pages of all rooms share. */
@NullMarked
package uk.sendplan.platform.web;

import org.jspecify.annotations.NullMarked;

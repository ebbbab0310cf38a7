/** The pages of the public site. */
@NullMarked
package uk.sendplan.publishing.web;

import org.jspecify.annotations.NullMarked;

/** The pages and files of the lists. */
@NullMarked
package uk.sendplan.reporting.web;

import org.jspecify.annotations.NullMarked;

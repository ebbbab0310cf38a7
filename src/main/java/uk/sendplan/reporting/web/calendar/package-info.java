/** What is due for somebody, as their calendar program reads it. */
@NullMarked
package uk.sendplan.reporting.web.calendar;

import org.jspecify.annotations.NullMarked;

/** The calendar of a plan's reporting cycles, and the page and forms of one. */
@NullMarked
package uk.sendplan.cycle.web;

import org.jspecify.annotations.NullMarked;

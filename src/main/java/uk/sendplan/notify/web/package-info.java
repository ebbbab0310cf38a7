/** The pages on which people outside ask for alerts and leave again, and the page on which a plan manager sees how many do. */
@NullMarked
package uk.sendplan.notify.web;

import org.jspecify.annotations.NullMarked;

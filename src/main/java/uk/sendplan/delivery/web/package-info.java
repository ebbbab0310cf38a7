/** The pages of a plan's work: its actions, recording progress on them, and their due dates. */
@NullMarked
package uk.sendplan.delivery.web;

import org.jspecify.annotations.NullMarked;

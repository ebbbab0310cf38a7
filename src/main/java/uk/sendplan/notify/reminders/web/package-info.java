/** The pages of reminders: who has reported in a cycle, and how a person wants to hear. */
@NullMarked
package uk.sendplan.notify.reminders.web;

import org.jspecify.annotations.NullMarked;

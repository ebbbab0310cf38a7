/** The pages of a plan: reading it, and changing it. */
@NullMarked
package uk.sendplan.plan.web;

import org.jspecify.annotations.NullMarked;

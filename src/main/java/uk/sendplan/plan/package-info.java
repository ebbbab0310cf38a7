/** The improvement plan: priorities, objectives, statements, references, outcomes, citations, and their published editions. */
@NullMarked
package uk.sendplan.plan;

import org.jspecify.annotations.NullMarked;

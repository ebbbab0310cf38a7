/** The pages on which feedback is read, put aside and grouped, and on which answers to it are written and published. */
@NullMarked
package uk.sendplan.publishing.web.answering;

import org.jspecify.annotations.NullMarked;

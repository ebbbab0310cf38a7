/** Which type of file some bytes are, and whether they are nothing but that. Rules without Spring. */
@NullMarked
package uk.sendplan.evidence.content;

import org.jspecify.annotations.NullMarked;

@NullMarked
package uk.sendplan;

import org.jspecify.annotations.NullMarked;

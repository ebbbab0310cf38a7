@NullMarked
package uk.sendplan.comment.web;

import org.jspecify.annotations.NullMarked;

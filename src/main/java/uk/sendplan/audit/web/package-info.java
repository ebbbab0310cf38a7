@NullMarked
package uk.sendplan.audit.web;

import org.jspecify.annotations.NullMarked;

/** The pages and files of the lists. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.reporting.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The addresses at which reports are files, and the page of a file that takes long. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What every page needs and no room owns: form errors, and the small records that the layouts and fragments show. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

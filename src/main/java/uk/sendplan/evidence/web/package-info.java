/** The pages of evidence: adding, opening and withdrawing it, and how it is listed on the pages of other rooms. */
@NullMarked
@NamedInterface("web")
package uk.sendplan.evidence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

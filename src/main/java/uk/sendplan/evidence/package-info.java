/**
 * What shows that something was done: files and links about a reference, an action, an update or an item of a progress page. It
 * knows of those only what the rooms that keep them say ({@link uk.sendplan.evidence.EvidenceSubjects}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "platform"})
package uk.sendplan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What shows that something was done: files and links about a reference, an action or an update. It knows of those only what the room
 * that keeps them says ({@link uk.sendplan.evidence.EvidenceSubjects}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "platform"})
package uk.sendplan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What is held about the people who use the application: all of it in one file for whoever asks, and the periods after which it is deleted.
 * docs/adr/0040 says why it is made so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "access"})
package uk.sendplan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

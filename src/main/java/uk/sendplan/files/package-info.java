/** Reports as files: made one after another beside the pages, and handed out to those who asked. It knows no report. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "documents", "documents::chart", "access", "platform"})
package uk.sendplan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

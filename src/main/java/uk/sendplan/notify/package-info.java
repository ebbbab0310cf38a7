/**
 * E-mail. Alerts to people outside: who asked an area for them, what they are told when it publishes, and the outbox from which that is
 * sent; they know nothing but what is public. Reminders to the people who own the work: {@code reminders}. Both leave by one door.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "partnership",
            "access",
            "plan",
            "plan::web",
            "cycle",
            "delivery",
            "files",
            "files::web",
            "documents",
            "publishing",
            "publishing :: brand",
            "publishing :: forum"
        })
package uk.sendplan.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

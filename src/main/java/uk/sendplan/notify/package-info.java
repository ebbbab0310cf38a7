/**
 * E-mail to people outside: who asked an area for alerts, what they are told when it publishes, and the outbox from which that is sent.
 * It listens to events of the rooms that publish and knows nothing but what is public.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "partnership",
            "access",
            "plan",
            "publishing",
            "publishing :: brand",
            "publishing :: forum"
        })
package uk.sendplan.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

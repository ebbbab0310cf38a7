/** A fictional partnership to try everything with, made through the services that people use. Never there in production. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "partnership",
            "access",
            "plan",
            "exchange",
            "cycle",
            "delivery",
            "boardroom",
            "boardroom :: risk",
            "boardroom :: pack",
            "evidence",
            "measure",
            "measure :: judging",
            "publishing",
            "publishing :: brand",
            "publishing :: feedback",
            "publishing :: forum"
        })
package uk.sendplan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

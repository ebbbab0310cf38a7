package uk.sendplan.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanForReaders;
import uk.sendplan.platform.web.Link;

/**
 * The preview before publishing.
 *
 * @param shownNow what the public reads now, in a sentence
 * @param sendable false where there is nothing to publish, or nothing that may be
 * @param changes none at the first edition
 */
record PublishPage(
        String title,
        List<Link> crumbs,
        String address,
        String editions,
        int number,
        String shownNow,
        boolean sendable,
        @Nullable String whyNot,
        List<Changes> changes,
        @Nullable String noChanges,
        List<String> counts,
        PlanForReaders plan) {

    /** @param heading with its count: "3 changed" */
    record Changes(String heading, List<String> items) {}
}

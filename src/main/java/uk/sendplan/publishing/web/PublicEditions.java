package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PublishedPlans;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.shared.NotThere;

/** Finds the edition of an address, and its content, which is read once: editions never change. */
@Component
class PublicEditions {

    private static final int MOST_KEPT = 50;

    private final PublishedPlans plans;
    private final Cache<UUID, PlanDocument> contents =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    PublicEditions(PublishedPlans plans) {
        this.plans = plans;
    }

    /** All that were ever published under the address, newest first, at least one. */
    List<PublishedEdition> of(String area, String plan) {
        List<PublishedEdition> editions = plans.ofPlan(area, plan);
        if (editions.isEmpty()) {
            throw new NotThere("no edition of " + area + "/" + plan);
        }
        return editions;
    }

    /** The one that the short address shows: the latest that is not withdrawn. */
    static Optional<PublishedEdition> shown(List<PublishedEdition> editions) {
        return editions.stream().filter(edition -> !edition.isWithdrawn()).findFirst();
    }

    PublishedEdition edition(String area, String plan, String number) {
        return of(area, plan).stream()
                .filter(edition -> Integer.toString(edition.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotThere("edition " + number));
    }

    PlanDocument content(PublishedEdition edition) {
        PlanDocument kept = contents.getIfPresent(edition.id());
        if (kept != null) {
            return kept;
        }
        PlanDocument read = PlanJson.fromJson(json(edition));
        contents.put(edition.id(), read);
        return read;
    }

    String json(PublishedEdition edition) {
        return plans.content(edition.id()).orElseThrow(() -> new NotThere("withdrawn this moment"));
    }
}

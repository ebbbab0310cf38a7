package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import uk.sendplan.plan.EditionWithdrawn;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PlanPublished;
import uk.sendplan.plan.PublishedPlans;
import uk.sendplan.plan.PublishedPlans.PublishedArea;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.publishing.ForASecond;
import uk.sendplan.shared.NotThere;

/**
 * Finds what is published, and the content of an edition.
 *
 * <p>What is published is remembered for a second, so that a link in everybody's mailbox does not reach the database for each
 * who follows it. Publishing and withdrawing here is seen at once, at another instance of the application after that second.
 */
@Component
class PublicEditions {

    private static final int MOST_LISTS = 1000;
    private static final int MOST_CONTENTS = 50;
    private static final String START = "";

    private final PublishedPlans plans;
    private final ForASecond<String, List<PublishedArea>> areas = ForASecond.ofMost(1);
    private final ForASecond<String, List<PublishedEdition>> lists = ForASecond.ofMost(MOST_LISTS);
    /** Read once: editions never change. */
    private final Cache<UUID, PlanDocument> contents =
            Caffeine.newBuilder().maximumSize(MOST_CONTENTS).build();

    PublicEditions(PublishedPlans plans) {
        this.plans = plans;
    }

    /** Areas in which a plan is published now. */
    List<PublishedArea> areas() {
        return areas.get(START, start -> plans.areas());
    }

    /** Everything the area ever published, of each plan the newest edition first, at least one. */
    List<PublishedEdition> ofArea(String area) {
        return known(area, address -> plans.ofArea(area));
    }

    /** All that were ever published under the address, newest first, at least one. */
    List<PublishedEdition> of(String area, String plan) {
        return known(PublicAddresses.plan(area, plan), address -> plans.ofPlan(area, plan));
    }

    /** Nothing is not remembered: an address that somebody made up takes no room. */
    private List<PublishedEdition> known(String address, Function<String, List<PublishedEdition>> query) {
        return lists.get(address, unknown -> {
            List<PublishedEdition> found = query.apply(unknown);
            if (found.isEmpty()) {
                throw new NotThere("nothing is published at " + unknown);
            }
            return found;
        });
    }

    @TransactionalEventListener
    @Order(ForASecond.BEFORE_ANSWERS)
    void on(PlanPublished event) {
        forget();
    }

    @TransactionalEventListener
    @Order(ForASecond.BEFORE_ANSWERS)
    void on(EditionWithdrawn event) {
        forget();
    }

    private void forget() {
        areas.forget();
        lists.forget();
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

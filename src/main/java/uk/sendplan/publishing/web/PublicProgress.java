package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import uk.sendplan.publishing.ForASecond;
import uk.sendplan.publishing.ProgressDocument;
import uk.sendplan.publishing.ProgressJson;
import uk.sendplan.publishing.ProgressPublished;
import uk.sendplan.publishing.PublishedProgress;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;
import uk.sendplan.shared.NotThere;

/**
 * Finds the published progress pages of a plan, and what an edition says. What is published is remembered for a second, as with plans
 * ({@link PublicEditions}).
 */
@Component
class PublicProgress {

    private static final int MOST_LISTS = 1000;
    private static final int MOST_CONTENTS = 500;

    private final PublishedProgress progress;
    private final ForASecond<String, List<ProgressEdition>> lists = ForASecond.ofMost(MOST_LISTS);
    /** Read once: editions never change. */
    private final Cache<UUID, ProgressDocument> contents =
            Caffeine.newBuilder().maximumSize(MOST_CONTENTS).build();

    PublicProgress(PublishedProgress progress) {
        this.progress = progress;
    }

    /** All that were ever published of the plan, the latest first; ask only for a plan that is published. */
    List<ProgressEdition> of(String area, String plan) {
        return lists.get(PublicAddresses.plan(area, plan), address -> progress.ofPlan(area, plan));
    }

    /** What the short address of a priority shows: the latest of any cycle that is not withdrawn. */
    Optional<ProgressEdition> shown(String area, String plan, String priority) {
        return of(area, plan).stream()
                .filter(edition -> edition.isOf(priority) && !edition.isWithdrawn())
                .findFirst();
    }

    /** What an edition is compared with while both can be read: the one before it of its cycle, else the latest before it of another. */
    Optional<ProgressEdition> before(ProgressEdition edition) {
        return of(edition.areaSlug(), edition.planSlug()).stream()
                .filter(other -> other.isOf(edition.priorityNumber())
                        && !other.isWithdrawn()
                        && other.publishedAt().isBefore(edition.publishedAt()))
                .min(Comparator.comparing(other -> !other.cycleSlug().equals(edition.cycleSlug())));
    }

    /** The same of all priorities, by their numbers. */
    Map<String, ProgressEdition> shown(String area, String plan) {
        Map<String, ProgressEdition> shown = new LinkedHashMap<>();
        of(area, plan).stream()
                .filter(edition -> !edition.isWithdrawn())
                .forEach(edition -> shown.putIfAbsent(edition.priorityNumber(), edition));
        return shown;
    }

    /** @throws NotThere for what was never published */
    ProgressEdition edition(String area, String plan, String cycle, String number, String priority) {
        return progress.ofPlan(area, plan).stream()
                .filter(edition -> edition.cycleSlug().equals(cycle)
                        && Integer.toString(edition.number()).equals(number)
                        && edition.isOf(priority))
                .findFirst()
                .orElseThrow(() -> new NotThere("edition " + cycle + "/" + number + " of " + priority));
    }

    @TransactionalEventListener
    @Order(ForASecond.BEFORE_ANSWERS)
    void on(ProgressPublished event) {
        lists.forget();
    }

    ProgressDocument content(ProgressEdition edition) {
        ProgressDocument kept = contents.getIfPresent(edition.id());
        if (kept != null) {
            return kept;
        }
        ProgressDocument read = ProgressJson.fromJson(json(edition));
        contents.put(edition.id(), read);
        return read;
    }

    String json(ProgressEdition edition) {
        return progress.content(edition.id()).orElseThrow(() -> new NotThere("withdrawn this moment"));
    }
}

package uk.sendplan.notify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PublishedPlans;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.shared.NotThere;

/** What there is to hear about in an area: its plans as they are published now, and their priorities. */
@Service
public class AlertTopics {

    private static final int MOST_KEPT = 500;

    private final PublishedPlans plans;
    private final PublishedAreas areas;
    /** Read once: editions never change. */
    private final Cache<UUID, PlanTopics> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    AlertTopics(PublishedPlans plans, PublishedAreas areas) {
        this.plans = plans;
        this.areas = areas;
    }

    /** @param name as readers know it: the plan's title, or "Priority 3: …" */
    public record NamedTopic(AlertTopic topic, String name) {}

    /** @param plan as a whole */
    public record PlanTopics(NamedTopic plan, List<NamedTopic> priorities) {

        public List<NamedTopic> all() {
            List<NamedTopic> all = new ArrayList<>(List.of(plan));
            all.addAll(priorities);
            return all;
        }
    }

    /** @param plans the latest published first; none where all were withdrawn */
    public record Offer(AlertArea area, List<PlanTopics> plans) {

        public Optional<NamedTopic> find(String written) {
            return plans.stream()
                    .flatMap(plan -> plan.all().stream())
                    .filter(named -> named.topic().written().equals(written))
                    .findFirst();
        }
    }

    /** @throws NotThere for an area that never published anything */
    public AlertArea area(String slug) {
        return area(slug, plans.ofArea(slug));
    }

    private AlertArea area(String slug, List<PublishedEdition> editions) {
        if (editions.isEmpty()) {
            throw new NotThere("nothing is published at " + slug);
        }
        UUID id = areas.find(slug).orElseThrow(() -> new NotThere("area " + slug));
        return new AlertArea(id, slug, editions.get(0).areaName());
    }

    /** @throws NotThere for an area that never published anything */
    public Offer offer(String slug) {
        List<PublishedEdition> editions = plans.ofArea(slug);
        AlertArea area = area(slug, editions);
        Map<String, PublishedEdition> shown = new LinkedHashMap<>();
        editions.stream()
                .filter(edition -> !edition.isWithdrawn())
                .forEach(edition -> shown.putIfAbsent(edition.planSlug(), edition));
        return new Offer(
                area,
                shown.values().stream()
                        .flatMap(edition -> topics(edition).stream())
                        .toList());
    }

    /** Nothing where it was withdrawn this moment. */
    private Optional<PlanTopics> topics(PublishedEdition edition) {
        PlanTopics known = kept.getIfPresent(edition.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PlanTopics> read =
                plans.content(edition.id()).map(PlanJson::fromJson).map(plan -> topics(edition.planSlug(), plan));
        read.ifPresent(topics -> kept.put(edition.id(), topics));
        return read;
    }

    private static PlanTopics topics(String slug, PlanDocument plan) {
        return new PlanTopics(
                new NamedTopic(new AlertTopic(slug, ""), plan.title()),
                plan.priorities().stream()
                        .map(priority -> new NamedTopic(
                                new AlertTopic(slug, priority.number()),
                                plan.levelName() + " " + priority.number() + ": " + priority.name()))
                        .toList());
    }
}

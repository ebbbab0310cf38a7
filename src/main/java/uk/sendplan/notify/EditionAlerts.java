package uk.sendplan.notify;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.EditionWithdrawn;
import uk.sendplan.plan.PlanDifference;
import uk.sendplan.plan.PlanDifference.Change;
import uk.sendplan.plan.PlanPublished;
import uk.sendplan.platform.MailServer;
import uk.sendplan.publishing.ProgressPublished;
import uk.sendplan.publishing.forum.ForumViewPublished;

/**
 * Tells subscribers what was published and what was withdrawn. It listens within the transaction of the publishing, so there is no edition
 * without its mails and no mail without its edition; the sender only sees them when that transaction has ended well.
 *
 * <p>Who chose single priorities hears of a new edition of the plan when it reads differently there.
 */
@Component
class EditionAlerts {

    private final Outbox outbox;
    private final AlertWords words;
    private final MailServer server;

    EditionAlerts(Outbox outbox, AlertWords words, MailServer server) {
        this.outbox = outbox;
        this.words = words;
        this.server = server;
    }

    @EventListener
    void on(PlanPublished event) {
        if (server.isConfigured()) {
            AlertArea area = new AlertArea(event.areaId(), event.areaSlug(), event.areaName());
            Set<String> changed = changed(event.difference());
            outbox.toSubscribers(
                    area,
                    event.planSlug(),
                    changed == null,
                    changed == null ? Set.of() : changed,
                    words.published(event, changed));
        }
    }

    private static @Nullable Set<String> changed(@Nullable PlanDifference difference) {
        return difference == null
                ? null
                : difference.changes().stream()
                        .map(Change::priority)
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.toSet());
    }

    @EventListener
    void on(EditionWithdrawn event) {
        if (server.isConfigured()) {
            AlertArea area = new AlertArea(event.areaId(), event.areaSlug(), event.areaName());
            outbox.toSubscribers(area, event.planSlug(), true, Set.of(), words.withdrawn(event));
        }
    }

    @EventListener
    void on(ProgressPublished event) {
        if (server.isConfigured()) {
            AlertArea area = new AlertArea(event.areaId(), event.areaSlug(), event.areaName());
            outbox.toSubscribers(area, event.planSlug(), false, Set.of(event.priorityNumber()), words.progress(event));
        }
    }

    @EventListener
    void on(ForumViewPublished event) {
        if (server.isConfigured()) {
            AlertArea area = new AlertArea(event.areaId(), event.areaSlug(), event.areaName());
            outbox.toSubscribers(area, event.planSlug(), false, Set.of(event.priorityNumber()), words.forum(event));
        }
    }
}

package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.ActionHistory.Event;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.web.EvidenceParts;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.shared.London;

/** The evidence about an action and its updates, on the action's page. */
@Component
class ActionEvidence {

    private final EvidenceQueries evidence;
    private final EvidenceParts parts;

    ActionEvidence(EvidenceQueries evidence, EvidenceParts parts) {
        this.evidence = evidence;
        this.parts = parts;
    }

    EvidencePart on(FoundAction found, List<Event> events) {
        boolean now = !found.asAt().isPast();
        return parts.part(
                found.by(),
                evidence.ofActions(found.by(), List.of(found.id()), found.asAt()),
                new EvidenceParts.Shown(
                        found.planHref(),
                        days(events),
                        now && found.mayRecord(),
                        found.isOpenToThem() ? found.href() + "/evidence/new" : null,
                        found.action().referenceNumber(),
                        now ? "" : "?asAt=" + found.asAt().day()));
    }

    /** When each update was recorded, by its id. */
    static Map<UUID, String> days(List<Event> events) {
        return events.stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .collect(Collectors.toMap(Recorded::id, update -> London.dayInWords(update.at())));
    }
}

package uk.sendplan.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.DisclosureCheck;
import uk.sendplan.shared.Refused;

/** Looks through a progress page for what tells who somebody is, before it is approved and before it is published. */
@Component
public class ProgressCheck {

    private final KnownPeople people;

    ProgressCheck(KnownPeople people) {
        this.people = people;
    }

    /** What gives concern in each item, and under the page's own id in its wording; whatever gives none is left out. */
    public Map<UUID, List<Concern>> concerns(Member by, ProgressView view) {
        DisclosureCheck check = DisclosureCheck.knowing(people.names(by));
        Map<UUID, List<Concern>> concerns = new HashMap<>();
        if (view.head() != null && view.head().wording() != null) {
            concerns.put(view.head().id(), check.concerns(view.head().wording()));
        }
        view.items().forEach(item -> concerns.put(item.id(), check.concerns(published(item))));
        concerns.values().removeIf(List::isEmpty);
        return concerns;
    }

    /** All that everyone reads of it. */
    private static String published(ProgressView.Item item) {
        return item.text()
                + item.links().stream()
                        .filter(ItemLink.Source.class::isInstance)
                        .map(link -> "\n" + ((ItemLink.Source) link).name())
                        .collect(Collectors.joining());
    }

    /**
     * @param read whether somebody says that they read every concern, and that it can be published
     * @throws Refused where there is what is never published; at "read" where there are others and nobody says so
     */
    void requirePublishable(Member by, ProgressView view, boolean read) {
        DisclosureCheck.requirePublishable(
                concerns(by, view).values().stream().flatMap(Collection::stream).toList(), read);
    }
}

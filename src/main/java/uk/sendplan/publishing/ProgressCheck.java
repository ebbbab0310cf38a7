package uk.sendplan.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        view.items().forEach(item -> concerns.put(item.id(), concerns(check, item)));
        concerns.values().removeIf(List::isEmpty);
        return concerns;
    }

    /** In all that everyone reads of it. */
    private static List<Concern> concerns(DisclosureCheck check, ProgressView.Item item) {
        List<Concern> concerns = new ArrayList<>(check.concerns(item.text()));
        for (ItemLink link : item.links()) {
            if (link instanceof ItemLink.Source source) {
                concerns.addAll(check.concerns(source.name()));
                if (source.address() != null) {
                    concerns.addAll(check.concernsOfAddress(source.address()));
                }
            }
        }
        return concerns;
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

package uk.sendplan.delivery.pasted;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.WorkPlaces.Place;

/**
 * What a pasted text may speak of.
 *
 * @param numbers of actions that are there, in lower case
 */
public record Known(
        List<KnownPlace> places, List<KnownOrganisation> organisations, List<KnownPerson> people, Set<String> numbers) {

    /** @param retired work goes on there no more */
    public record KnownPlace(Place place, String number, boolean retired) {

        boolean isReference() {
            return place instanceof Place.OfReference;
        }
    }

    /** @param yours whoever pastes may add actions that it leads */
    public record KnownOrganisation(UUID id, String name, boolean yours) {}

    public record KnownPerson(
            UUID id, String name, @Nullable String email, UUID organisation) {}
}

package uk.sendplan.notify.reminders;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people and organisations of an area.
 *
 * @param people by id
 * @param leads the lead person of each organisation that has one
 */
public record Partners(Map<UUID, Hearer> people, Map<UUID, UUID> leads) {

    Optional<Hearer> person(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : people.get(id));
    }

    Optional<Hearer> lead(UUID organisationId) {
        return person(leads.get(organisationId));
    }

    List<Hearer> managers() {
        return people.values().stream()
                .filter(person -> person.managesPlan() && person.reach() == Reach.REACHED)
                .toList();
    }

    /** Whoever of those with this address is first by name: the person a reminder is kept for. */
    Optional<Hearer> at(String address) {
        return people.values().stream()
                .filter(person -> Objects.equals(person.address(), address) && person.there())
                .min(Comparator.comparing(Hearer::name).thenComparing(Hearer::id));
    }

    static Reach reach(Optional<Hearer> hearer) {
        return hearer.map(Hearer::reach).orElse(Reach.NOBODY);
    }
}

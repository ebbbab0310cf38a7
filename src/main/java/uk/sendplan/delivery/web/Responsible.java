package uk.sendplan.delivery.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.Person;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.ChoiceGroup;

/**
 * Whom work can be given to: the area's organisations and their people who are there today. What an action has already is offered
 * too, whether or not it is there today, so that no form takes it away unasked.
 */
record Responsible(LocalDate today, List<Organisation> organisations, List<Person> people) {

    /** The organisations that this person may record for. */
    List<Choice> leads(Member by, @Nullable UUID kept) {
        return choices(one -> by.mayRecordFor(one.id()) && isOffered(one, kept));
    }

    /** @param lead left out, because it does not help itself; null while any may lead */
    List<Choice> supporting(@Nullable UUID lead, Collection<UUID> kept) {
        return choices(one -> !one.id().equals(lead) && (one.isThereOn(today) || kept.contains(one.id())));
    }

    private List<Choice> choices(Predicate<Organisation> offered) {
        return organisations.stream()
                .filter(offered)
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
    }

    private boolean isOffered(Organisation one, @Nullable UUID kept) {
        return one.isThereOn(today) || one.id().equals(kept);
    }

    /** The people of these organisations, by organisation; those without people are left out. */
    List<ChoiceGroup> owners(List<Choice> of, @Nullable UUID kept) {
        return of.stream()
                .map(organisation -> new ChoiceGroup(organisation.text(), people(organisation.value(), kept)))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private List<Choice> people(String organisation, @Nullable UUID kept) {
        return people.stream()
                .filter(person -> person.organisationId().toString().equals(organisation))
                .filter(person -> person.isThereOn(today) || person.id().equals(kept))
                .map(person -> Choice.of(person.id().toString(), person.name()))
                .toList();
    }

    /** The name of an organisation; empty for an id that names none. */
    String organisation(String id) {
        return organisations.stream()
                .filter(one -> one.id().toString().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    String organisations(Collection<String> ids) {
        return organisations.stream()
                .filter(one -> ids.contains(one.id().toString()))
                .map(Organisation::name)
                .collect(Collectors.joining(", "));
    }

    String person(String id) {
        return people.stream()
                .filter(one -> Objects.equals(one.id().toString(), id))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}

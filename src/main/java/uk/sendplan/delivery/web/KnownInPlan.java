package uk.sendplan.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.pasted.Known;
import uk.sendplan.delivery.pasted.Known.KnownOrganisation;
import uk.sendplan.delivery.pasted.Known.KnownPerson;
import uk.sendplan.delivery.pasted.Known.KnownPlace;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** What a text that is pasted into a plan may speak of: its places and numbers, and who is there today. */
@Component
class KnownInPlan {

    private final PartnershipQueries partnership;
    private final ActionQueries actions;
    private final Clock clock;

    KnownInPlan(PartnershipQueries partnership, ActionQueries actions, Clock clock) {
        this.partnership = partnership;
        this.actions = actions;
        this.clock = clock;
    }

    Known of(Member member, PlanTree tree) {
        LocalDate today = London.today(clock);
        return new Known(
                places(tree),
                partnership.organisations(member.areaId()).stream()
                        .filter(organisation -> organisation.isThereOn(today))
                        .map(organisation -> new KnownOrganisation(
                                organisation.id(), organisation.name(), member.mayRecordFor(organisation.id())))
                        .toList(),
                partnership.people(member.areaId()).stream()
                        .filter(person -> person.isThereOn(today))
                        .map(person ->
                                new KnownPerson(person.id(), person.name(), person.email(), person.organisationId()))
                        .toList(),
                actions.ofPlan(member, tree.plan().id(), AsAt.NOW).stream()
                        .map(action -> action.number().toLowerCase(Locale.UK))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A reference before a priority of the same number. */
    private static List<KnownPlace> places(PlanTree tree) {
        List<KnownPlace> places = new ArrayList<>();
        for (PriorityNode priority : tree.priorities()) {
            priority.references()
                    .forEach(reference -> places.add(new KnownPlace(
                            new Place.OfReference(reference.id()),
                            reference.number(),
                            reference.retired() || priority.retired())));
        }
        for (PriorityNode priority : tree.priorities()) {
            places.add(new KnownPlace(new Place.OfPriority(priority.id()), priority.number(), priority.retired()));
        }
        return places;
    }
}

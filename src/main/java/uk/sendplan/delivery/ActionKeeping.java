package uk.sendplan.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.plan.WorkPlaces.HeldPlace;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/**
 * Adds, edits, hands over, moves, reorders and retires actions. Plan managers do so with all of them, officers with those that an
 * organisation of theirs leads; only plan managers change who leads, and where an action stands.
 */
@Service
@Transactional
public class ActionKeeping {

    private final Actions actions;
    private final WorkPlaces places;
    private final PartnershipQueries partnership;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActionKeeping(
            Actions actions,
            WorkPlaces places,
            PartnershipQueries partnership,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.actions = actions;
        this.places = places;
        this.partnership = partnership;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is said of an action.
     *
     * @param ownerId a person of the lead organisation, or null while nobody is named
     * @param supporting organisations that help
     * @param due kept as its original date where it has none yet; a later change is proposed
     */
    public record Description(
            String title,
            @Nullable String description,
            UUID leadOrganisationId,
            @Nullable UUID ownerId,
            Set<UUID> supporting,
            @Nullable VagueDate plannedStart,
            @Nullable VagueDate due) {}

    /**
     * @param id the form's key
     * @param number null for the next free one
     * @param standsForParent it is the reference or priority itself, tracked directly
     */
    public record AddAction(
            UUID id, Place place, @Nullable String number, boolean standsForParent, Description description) {}

    /** @return its number */
    public String add(Member by, AddAction command) {
        HeldPlace place = places.hold(by, command.place());
        Action made = actions.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.number();
        }
        Description description = command.description();
        requireLead(by, description.leadOrganisationId());
        if (command.standsForParent() && isTrackedDirectly(by, command.place())) {
            throw new Refused("standsForParent", "action.standsForParent.error.taken", place.number());
        }
        String number = places.takeNumber(by, place, command.number(), command.id());
        Action action = new Action(
                by.areaId(),
                command.id(),
                place.planId(),
                description.title(),
                description.leadOrganisationId(),
                command.standsForParent());
        action.stand(command.place(), number, last(by, command.place()));
        describe(by, action, description);
        if (description.due() != null) {
            action.dueFirst(description.due());
        }
        actions.saveAndFlush(action);
        return number;
    }

    /**
     * Edits an action, and hands it over where the lead organisation or the owner is another.
     *
     * @throws Refused at "due" where it has a date already: that is moved by a proposal
     */
    public void edit(Member by, UUID id, long version, Description description) {
        Action action = held(by, id);
        refuseRetired(action);
        places.requireCurrent(by, action.place());
        action.requireVersion(version);
        if (!action.leadOrganisationId().equals(description.leadOrganisationId()) && !by.may(Right.EDIT_PLAN)) {
            throw new Refused("lead", "action.lead.error.manager");
        }
        boolean supportChanged = describe(by, action, description);
        VagueDate due = description.due();
        if (action.originalDue() == null && due != null) {
            action.dueFirst(due);
        } else if (due != null && !due.equals(action.due())) {
            throw new Refused("due", "action.due.error.propose");
        }
        raise(action, supportChanged);
    }

    private boolean describe(Member by, Action action, Description description) {
        action.describe(description.title(), description.description(), description.plannedStart());
        action.leadBy(lead(by, description), owner(by, description));
        return action.supportedBy(supporting(by, description));
    }

    private UUID lead(Member by, Description description) {
        return partnership
                .organisation(by.areaId(), description.leadOrganisationId())
                .map(Organisation::id)
                .orElseThrow(() -> new Refused("lead", "action.lead.error.unknown"));
    }

    private @Nullable UUID owner(Member by, Description description) {
        UUID ownerId = description.ownerId();
        if (ownerId == null) {
            return null;
        }
        Person owner = partnership
                .person(by.areaId(), ownerId)
                .orElseThrow(() -> new Refused("owner", "action.owner.error.unknown"));
        if (!owner.organisationId().equals(description.leadOrganisationId())) {
            throw new Refused("owner", "action.owner.error.organisation", owner.name());
        }
        return ownerId;
    }

    private Set<UUID> supporting(Member by, Description description) {
        if (description.supporting().contains(description.leadOrganisationId())) {
            throw new Refused("supporting", "action.supporting.error.lead");
        }
        if (description.supporting().size() > ActionLimits.SUPPORTING) {
            throw new Refused("supporting", "action.supporting.error.many", ActionLimits.SUPPORTING);
        }
        for (UUID organisation : description.supporting()) {
            if (partnership.organisation(by.areaId(), organisation).isEmpty()) {
                throw new Refused("supporting", "action.supporting.error.unknown");
            }
        }
        return description.supporting();
    }

    /**
     * Moves it under another reference or priority of its plan, with a new number; the old one still leads to it.
     *
     * @return its new number
     */
    public String moveTo(Member by, UUID id, long version, Place place, @Nullable String number) {
        by.require(Right.EDIT_PLAN);
        HeldPlace target = places.hold(by, place);
        Action action = held(by, id);
        refuseRetired(action);
        action.requireVersion(version);
        if (!target.planId().equals(action.planId())) {
            throw new NotThere("place of another plan");
        }
        if (place.equals(action.place())) {
            throw new Refused("target", "action.target.error.same");
        }
        if (action.standsForParent()) {
            throw new Refused("", "action.move.error.standsForParent");
        }
        String taken = places.takeNumber(by, target, number, id);
        action.stand(place, taken, last(by, place));
        return taken;
    }

    /** A retired action keeps its updates and counts no more. */
    public void retire(Member by, UUID id, long version) {
        Action action = held(by, id);
        if (!action.isRetired()) {
            action.requireVersion(version);
            action.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Action action = held(by, id);
        places.requireCurrent(by, action.place());
        if (action.isRetired()) {
            action.requireVersion(version);
            action.reinstate();
        }
    }

    /** An action that this person may work on, held until the transaction ends. */
    Action held(Member by, UUID id) {
        by.require(Right.RECORD_PROGRESS);
        Action action = actions.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("action"));
        if (!by.mayRecordFor(action.leadOrganisationId())) {
            throw new NotThere("action of another organisation");
        }
        return action;
    }

    static void refuseRetired(Action action) {
        if (action.isRetired()) {
            throw new Refused("", "action.error.retired");
        }
    }

    private static void requireLead(Member by, UUID organisation) {
        if (!by.mayRecordFor(organisation)) {
            throw new Refused("lead", "action.lead.error.own");
        }
    }

    private boolean isTrackedDirectly(Member by, Place place) {
        return count(by, place, "and stands_for_parent") > 0;
    }

    private int last(Member by, Place place) {
        return count(by, place, "");
    }

    private int count(Member by, Place place, String which) {
        String column = place instanceof Place.OfReference ? "reference_id" : "priority_id";
        return jdbc.sql("select count(*) from action where area_id = ? and " + column + " = ? " + which)
                .params(List.of(by.areaId(), place.id()))
                .query(Integer.class)
                .single();
    }

    private void raise(Action action, boolean supportChanged) {
        long before = action.version();
        entities.flush();
        if (supportChanged && action.version() == before) {
            entities.lock(action, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }
}

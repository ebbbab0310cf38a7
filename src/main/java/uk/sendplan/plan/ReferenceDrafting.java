package uk.sendplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Adds, edits, moves, reorders and retires the references of a plan. A number is never used again for another reference. */
@Service
@Transactional
public class ReferenceDrafting {

    private final References references;
    private final Priorities priorities;
    private final CitationResolving citations;
    private final Addresses addresses;
    private final EntityManager entities;
    private final Clock clock;

    ReferenceDrafting(
            References references,
            Priorities priorities,
            CitationResolving citations,
            Addresses addresses,
            EntityManager entities,
            Clock clock) {
        this.references = references;
        this.priorities = priorities;
        this.citations = citations;
        this.addresses = addresses;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param id the form's key
     * @param number as printed; null for the next free one of the priority ("1.12")
     * @param citations as written ("A7, C3")
     */
    public record AddReference(
            UUID id,
            UUID priorityId,
            @Nullable String number,
            @Nullable String citations) {}

    /** @return its number */
    public String add(Member by, AddReference command) {
        by.require(Right.EDIT_PLAN);
        Reference made = references.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.number();
        }
        Priority priority = priority(by, command.priorityId());
        String number = take(priority, command.number(), command.id());
        Reference reference = new Reference(
                by.areaId(), command.id(), priority.planId(), priority.id(), number, lastPosition(priority));
        reference.cite(citations.read(command.citations(), priority));
        references.saveAndFlush(reference);
        return number;
    }

    private String take(Priority priority, @Nullable String wish, UUID referenceId) {
        String number = wish == null ? nextNumber(priority) : wish;
        if (!addresses.take(priority.areaId(), priority.planId(), Addresses.Kind.REFERENCE, number, referenceId)) {
            throw new Refused("number", "reference.number.error.taken", number);
        }
        return number;
    }

    private String nextNumber(Priority priority) {
        int last = references
                        .findByAreaIdAndPriorityIdOrderByPosition(priority.areaId(), priority.id())
                        .size()
                + 1;
        while (addresses.isTaken(priority.planId(), Addresses.Kind.REFERENCE, priority.number() + "." + last)) {
            last++;
        }
        return priority.number() + "." + last;
    }

    private int lastPosition(Priority priority) {
        return Positions.last(
                references.findByAreaIdAndPriorityIdOrderByPosition(priority.areaId(), priority.id()).stream()
                        .map(Reference::position)
                        .toList());
    }

    public void cite(Member by, UUID id, long version, @Nullable String written) {
        Reference reference = own(by, id, version);
        reference.cite(citations.read(written, priority(by, reference.priorityId())));
        entities.lock(reference, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Moves it under another priority of its plan, with a new number. What it cites is kept as written and read anew there.
     *
     * @return its new number
     */
    public String moveTo(Member by, UUID id, long version, UUID priorityId, @Nullable String number) {
        Reference reference = own(by, id, version);
        Priority target = priority(by, priorityId);
        if (!target.planId().equals(reference.planId())) {
            throw new NotThere("priority of another plan");
        }
        if (target.id().equals(reference.priorityId())) {
            throw new Refused("priority", "reference.priority.error.same");
        }
        String taken = take(target, number, reference.id());
        reference.moveTo(target.id(), taken, lastPosition(target));
        reference.cite(citations.read(reference.citationsAsWritten(), target));
        return taken;
    }

    public void move(Member by, UUID id, int places) {
        by.require(Right.EDIT_PLAN);
        Reference reference =
                references.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("reference"));
        Positions.move(
                references.findByAreaIdAndPriorityIdOrderByPosition(by.areaId(), reference.priorityId()),
                reference,
                places,
                Reference::isRetired,
                Reference::stand);
    }

    public void retire(Member by, UUID id, long version) {
        own(by, id, version).retire(clock.instant());
    }

    public void reinstate(Member by, UUID id, long version) {
        own(by, id, version).reinstate();
    }

    private Priority priority(Member by, UUID id) {
        return priorities.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("priority"));
    }

    private Reference own(Member by, UUID id, long version) {
        by.require(Right.EDIT_PLAN);
        Reference reference =
                references.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("reference"));
        reference.requireVersion(version);
        return reference;
    }
}

package uk.sendplan.plan;

import java.time.Clock;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
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
    private final CitationResolving citations;
    private final Addresses addresses;
    private final Positions positions;
    private final Holding holding;
    private final Versions versions;
    private final Clock clock;

    ReferenceDrafting(
            References references,
            CitationResolving citations,
            Addresses addresses,
            Positions positions,
            Holding holding,
            Versions versions,
            Clock clock) {
        this.references = references;
        this.citations = citations;
        this.addresses = addresses;
        this.positions = positions;
        this.holding = holding;
        this.versions = versions;
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
        holding.holdPlanOf(by, command.priorityId());
        Reference made = references.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.number();
        }
        Priority priority = holding.priority(by, command.priorityId());
        String number = take(priority, command.number(), command.id());
        Reference reference = new Reference(
                by.areaId(), command.id(), priority.planId(), priority.id(), number, lastPosition(priority));
        reference.cite(citations.of(priority).read(command.citations(), "citations"));
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
        String prefix = priority.number() + ".";
        return prefix + addresses.next(priority.planId(), Addresses.Kind.REFERENCE, prefix);
    }

    private int lastPosition(Priority priority) {
        return positions.last(Positions.Siblings.REFERENCES, priority.areaId(), priority.id());
    }

    public void cite(Member by, UUID id, long version, @Nullable String written) {
        Reference reference = held(by, id);
        Priority priority = holding.priority(by, reference.priorityId());
        refuseRetired(reference);
        reference.requireVersion(version);
        versions.raise(reference, reference.cite(citations.of(priority).read(written, "citations")));
    }

    /**
     * Moves it under another priority of its plan, with a new number. What it cites is kept as written and read anew there.
     * It can be moved out of a retired priority, but not into one.
     *
     * @return its new number
     */
    public String moveTo(Member by, UUID id, long version, UUID priorityId, @Nullable String number) {
        holding.holdPlanOf(by, holding.priorityOfReference(by.areaId(), id));
        Reference reference = held(by, id);
        refuseRetired(reference);
        reference.requireVersion(version);
        if (priorityId.equals(reference.priorityId())) {
            throw new Refused("target", "reference.target.error.same");
        }
        if (!holding.planOfPriority(by.areaId(), priorityId).equals(reference.planId())) {
            throw new NotThere("priority of another plan");
        }
        Priority target = holding.priority(by, priorityId);
        String taken = take(target, number, reference.id());
        reference.moveTo(target.id(), taken, lastPosition(target));
        CitationResolving.Resolver there = citations.of(target);
        versions.raise(reference, reference.cite(there.read(reference.citationsAsWritten(), "target")));
        return taken;
    }

    /** @param places how far: -1 is one up */
    public void move(Member by, UUID id, int places) {
        arrange(by, id, from -> from + places);
    }

    /** @param place to stand at, counted from 0 */
    public void place(Member by, UUID id, int place) {
        arrange(by, id, from -> place);
    }

    private void arrange(Member by, UUID id, IntUnaryOperator place) {
        holding.holdPlanOf(by, holding.priorityOfReference(by.areaId(), id));
        Reference reference = held(by, id);
        Priority priority = holding.priority(by, reference.priorityId());
        refuseRetired(reference);
        positions.move(Positions.Siblings.REFERENCES, by.areaId(), priority.id(), id, place);
    }

    public void retire(Member by, UUID id, long version) {
        Reference reference = held(by, id);
        holding.priority(by, reference.priorityId());
        if (!reference.isRetired()) {
            reference.requireVersion(version);
            reference.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Reference reference = held(by, id);
        holding.priority(by, reference.priorityId());
        if (reference.isRetired()) {
            reference.requireVersion(version);
            reference.reinstate();
        }
    }

    private static void refuseRetired(Reference reference) {
        if (reference.isRetired()) {
            throw new Refused("", "edit.own.error.retired");
        }
    }

    private Reference held(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        return references.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("reference"));
    }
}

package uk.sendplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Adds, edits, reorders and retires the priorities of a plan, with what they list. */
@Service
@Transactional
public class PriorityDrafting {

    private final Priorities priorities;
    private final Objectives objectives;
    private final Citings citings;
    private final Addresses addresses;
    private final EntityManager entities;
    private final Clock clock;

    PriorityDrafting(
            Priorities priorities,
            Objectives objectives,
            Citings citings,
            Addresses addresses,
            EntityManager entities,
            Clock clock) {
        this.priorities = priorities;
        this.objectives = objectives;
        this.citings = citings;
        this.addresses = addresses;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param id the form's key
     * @param number as the plan prints it; empty for the next free whole number
     */
    public record AddPriority(
            UUID id,
            UUID planId,
            @Nullable String number,
            String name,
            @Nullable String otherName) {}

    /** @param principles in order, the first is cited as "1" */
    public record DescribePriority(
            UUID id, long version, String name, @Nullable String otherName, List<String> principles) {}

    /** @param wordings by objective: the words it has here, or the empty text for the objective's own */
    public record ListObjectives(UUID id, long version, Map<UUID, String> wordings) {}

    /** @return its number */
    public String add(Member by, AddPriority command) {
        by.require(Right.EDIT_PLAN);
        Priority made = priorities.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.number();
        }
        List<Priority> siblings = priorities.findByAreaIdAndPlanIdOrderByPosition(by.areaId(), command.planId());
        String number = command.number() == null ? nextNumber(command.planId(), siblings.size()) : command.number();
        if (!addresses.take(by.areaId(), command.planId(), Addresses.Kind.PRIORITY, number, command.id())) {
            throw new Refused("number", "priority.number.error.taken", number);
        }
        Priority priority = new Priority(
                by.areaId(),
                command.id(),
                command.planId(),
                number,
                command.name(),
                Positions.last(siblings.stream().map(Priority::position).toList()));
        priority.describe(command.name(), command.otherName());
        priorities.saveAndFlush(priority);
        return number;
    }

    private String nextNumber(UUID planId, int siblings) {
        int number = siblings + 1;
        while (addresses.isTaken(planId, Addresses.Kind.PRIORITY, Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    public void describe(Member by, DescribePriority command) {
        Priority priority = own(by, command.id(), command.version());
        int kept = command.principles().size();
        boolean takesCitedAway = priority.principles().stream()
                .filter(principle -> principle.number() > kept)
                .anyMatch(principle -> citings.ofPrinciple(by.areaId(), principle.id()) > 0);
        if (takesCitedAway) {
            throw new Refused("principles", "priority.principles.error.cited");
        }
        priority.describe(command.name(), command.otherName());
        priority.stateIts(command.principles());
        changed(priority);
    }

    public void list(Member by, ListObjectives command) {
        Priority priority = own(by, command.id(), command.version());
        for (Objective objective : objectives.findByAreaIdAndPlanIdOrderByPosition(by.areaId(), priority.planId())) {
            String wording = command.wordings().get(objective.id());
            if (wording == null) {
                priority.unlist(objective.id());
            } else {
                priority.list(objective, wording.isBlank() ? null : wording);
            }
        }
        changed(priority);
    }

    /** @param places how far: -1 is one up */
    public void move(Member by, UUID id, int places) {
        by.require(Right.EDIT_PLAN);
        Priority priority = priorities.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("priority"));
        List<Priority> siblings = priorities.findByAreaIdAndPlanIdOrderByPosition(by.areaId(), priority.planId());
        Positions.move(siblings, priority, places, Priority::isRetired, Priority::stand);
    }

    public void retire(Member by, UUID id, long version) {
        own(by, id, version).retire(clock.instant());
    }

    public void reinstate(Member by, UUID id, long version) {
        own(by, id, version).reinstate();
    }

    private Priority own(Member by, UUID id, long version) {
        by.require(Right.EDIT_PLAN);
        Priority priority = priorities.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("priority"));
        priority.requireVersion(version);
        return priority;
    }

    /** What it lists is part of it: a change there makes older forms of it stale. */
    private void changed(Priority priority) {
        entities.lock(priority, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        priorities.saveAndFlush(Objects.requireNonNull(priority));
    }
}

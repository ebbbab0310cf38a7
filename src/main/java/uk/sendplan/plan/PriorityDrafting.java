package uk.sendplan.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
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
    private final Positions positions;
    private final Holding holding;
    private final Versions versions;
    private final Clock clock;

    PriorityDrafting(
            Priorities priorities,
            Objectives objectives,
            Citings citings,
            Addresses addresses,
            Positions positions,
            Holding holding,
            Versions versions,
            Clock clock) {
        this.priorities = priorities;
        this.objectives = objectives;
        this.citings = citings;
        this.addresses = addresses;
        this.positions = positions;
        this.holding = holding;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param id the form's key
     * @param number as the plan prints it; null for the next free whole number
     * @param principles in order, the first is cited as "1"
     */
    public record AddPriority(
            UUID id,
            UUID planId,
            @Nullable String number,
            String name,
            @Nullable String otherName,
            List<String> principles) {}

    /** @param principles in order, the first is cited as "1" */
    public record DescribePriority(
            UUID id, long version, String name, @Nullable String otherName, List<String> principles) {}

    /** @param wordings by objective: the words it has here, or the empty text for the objective's own */
    public record ListObjectives(UUID id, long version, Map<UUID, String> wordings) {}

    /** @return its number */
    public String add(Member by, AddPriority command) {
        holding.holdPlan(by, command.planId());
        Priority made = priorities.findByAreaIdAndId(by.areaId(), command.id()).orElse(null);
        if (made != null) {
            return made.number();
        }
        String number = command.number() == null
                ? Integer.toString(addresses.next(command.planId(), Addresses.Kind.PRIORITY, ""))
                : command.number();
        if (!addresses.take(by.areaId(), command.planId(), Addresses.Kind.PRIORITY, number, command.id())) {
            throw new Refused("number", "priority.number.error.taken", number);
        }
        Priority priority = new Priority(
                by.areaId(),
                command.id(),
                command.planId(),
                number,
                command.name(),
                positions.last(Positions.Siblings.PRIORITIES, by.areaId(), command.planId()));
        priority.describe(command.name(), command.otherName());
        priority.stateIts(command.principles());
        priorities.saveAndFlush(priority);
        return number;
    }

    /** Citations that were written with the number of a key principle before there was one now mean it. */
    public void describe(Member by, DescribePriority command) {
        Priority priority = worked(by, command.id(), command.version());
        int cited = citings.lastCitedPrinciple(priority);
        if (cited > command.principles().size()) {
            throw new Refused("principles", "priority.principles.error.cited", cited);
        }
        int before = priority.principles().size();
        priority.describe(command.name(), command.otherName());
        versions.raise(priority, priority.stateIts(command.principles()));
        priority.principles().stream().skip(before).forEach(principle -> citings.readAnew(priority, principle));
    }

    public void list(Member by, ListObjectives command) {
        Priority priority = worked(by, command.id(), command.version());
        boolean changed = false;
        for (Objective objective : objectives.findByAreaIdAndPlanIdOrderByPosition(by.areaId(), priority.planId())) {
            String wording = command.wordings().get(objective.id());
            changed |= wording == null
                    ? priority.unlist(objective.id())
                    : priority.list(objective, wording.isBlank() ? null : wording);
        }
        versions.raise(priority, changed);
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
        holding.holdPlanOf(by, id);
        Priority priority = held(by, id);
        refuseRetired(priority);
        positions.move(Positions.Siblings.PRIORITIES, by.areaId(), priority.planId(), id, place);
    }

    /** What stands in it is kept, and not shown until it is reinstated. */
    public void retire(Member by, UUID id, long version) {
        Priority priority = held(by, id);
        if (!priority.isRetired()) {
            priority.requireVersion(version);
            priority.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Priority priority = held(by, id);
        if (priority.isRetired()) {
            priority.requireVersion(version);
            priority.reinstate();
        }
    }

    private Priority worked(Member by, UUID id, long version) {
        Priority priority = held(by, id);
        refuseRetired(priority);
        priority.requireVersion(version);
        return priority;
    }

    private static void refuseRetired(Priority priority) {
        if (priority.isRetired()) {
            throw new Refused("", "edit.own.error.retired");
        }
    }

    private Priority held(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        Priority priority =
                priorities.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("priority"));
        holding.requirePlan(by.areaId(), priority.planId());
        return priority;
    }
}

package uk.sendplan.plan;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Adds, rewords and retires the objectives of a plan. A code is never used again for another objective. */
@Service
@Transactional
public class ObjectiveDrafting {

    private final Objectives objectives;
    private final Positions positions;
    private final Citings citings;
    private final Holding holding;
    private final Versions versions;
    private final Clock clock;

    ObjectiveDrafting(
            Objectives objectives,
            Positions positions,
            Citings citings,
            Holding holding,
            Versions versions,
            Clock clock) {
        this.objectives = objectives;
        this.positions = positions;
        this.citings = citings;
        this.holding = holding;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param id the form's key */
    public record AddObjective(
            UUID id, UUID planId, @Nullable String code, String wording) {}

    /** Citations that were written with this code before the plan had it now mean the new objective. */
    public void add(Member by, AddObjective command) {
        holding.holdPlan(by, command.planId());
        if (objectives.findByAreaIdAndId(by.areaId(), command.id()).isPresent()) {
            return;
        }
        String code = command.code();
        boolean taken = objectives.findByAreaIdAndPlanIdOrderByPosition(by.areaId(), command.planId()).stream()
                .anyMatch(known -> code != null && code.equalsIgnoreCase(known.code()));
        if (taken) {
            throw new Refused("code", "objective.code.error.taken", String.valueOf(code));
        }
        int last = positions.last(Positions.Siblings.OBJECTIVES, by.areaId(), command.planId());
        citings.readAnew(objectives.saveAndFlush(
                new Objective(by.areaId(), command.id(), command.planId(), code, command.wording(), last)));
    }

    public void reword(Member by, UUID id, long version, String wording) {
        Objective objective = own(by, id);
        if (objective.isRetired()) {
            throw new Refused("", "edit.own.error.retired");
        }
        objective.requireVersion(version);
        objective.reword(wording);
        versions.raise(objective, false);
    }

    /** What cites it still does. */
    public void retire(Member by, UUID id, long version) {
        Objective objective = own(by, id);
        if (!objective.isRetired()) {
            objective.requireVersion(version);
            objective.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Objective objective = own(by, id);
        if (objective.isRetired()) {
            objective.requireVersion(version);
            objective.reinstate();
        }
    }

    private Objective own(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        Objective objective =
                objectives.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("objective"));
        holding.requirePlan(by.areaId(), objective.planId());
        return objective;
    }
}

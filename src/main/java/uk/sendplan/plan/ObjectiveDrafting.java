package uk.sendplan.plan;

import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    ObjectiveDrafting(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.clock = clock;
    }

    /** @param id the form's key */
    public record AddObjective(
            UUID id, UUID planId, @Nullable String code, String wording) {}

    public void add(Member by, AddObjective command) {
        by.require(Right.EDIT_PLAN);
        if (objectives.findByAreaIdAndId(by.areaId(), command.id()).isPresent()) {
            return;
        }
        List<Objective> siblings = objectives.findByAreaIdAndPlanIdOrderByPosition(by.areaId(), command.planId());
        String code = command.code();
        if (code != null && siblings.stream().anyMatch(known -> code.equalsIgnoreCase(known.code()))) {
            throw new Refused("code", "objective.code.error.taken", code);
        }
        objectives.saveAndFlush(
                new Objective(by.areaId(), command.id(), command.planId(), code, command.wording(), siblings.size()));
    }

    public void reword(Member by, UUID id, long version, String wording) {
        own(by, id, version).reword(wording);
    }

    public void retire(Member by, UUID id, long version) {
        own(by, id, version).retire(clock.instant());
    }

    public void reinstate(Member by, UUID id, long version) {
        own(by, id, version).reinstate();
    }

    private Objective own(Member by, UUID id, long version) {
        by.require(Right.EDIT_PLAN);
        Objective objective =
                objectives.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("objective"));
        objective.requireVersion(version);
        return objective;
    }
}

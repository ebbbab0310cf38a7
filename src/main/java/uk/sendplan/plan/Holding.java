package uk.sendplan.plan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/**
 * Finds what a new part is to stand in, and refuses what is retired or stands in something retired.
 *
 * <p>Whoever adds a part, changes an order or moves something holds the plan's row until the transaction ends, so these happen
 * one after the other within a plan. Whoever edits a part holds only its row ({@code findAndHold…}), and then compares the
 * version. Rows are always held from the plan downwards.
 */
@Component
class Holding {

    private final JdbcClient jdbc;
    private final ImprovementPlans plans;
    private final Priorities priorities;
    private final References references;

    Holding(JdbcClient jdbc, ImprovementPlans plans, Priorities priorities, References references) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.priorities = priorities;
        this.references = references;
    }

    /** The same form sent twice at the same moment: the second waits here until the first is there. */
    void holdKey(UUID key) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .param(key.toString())
                .query(String.class)
                .list();
    }

    /** Holds a plan that is worked on. */
    ImprovementPlan holdPlan(Member by, UUID planId) {
        by.require(Right.EDIT_PLAN);
        return current(
                plans.findAndHoldByAreaIdAndId(by.areaId(), planId).orElseThrow(() -> new NotThere("plan " + planId)));
    }

    /** Holds the plan of a priority. Call it before anything of that plan is loaded, which would then be out of date. */
    void holdPlanOf(Member by, UUID priorityId) {
        holdPlan(by, planOfPriority(by.areaId(), priorityId));
    }

    void requirePlan(UUID areaId, UUID planId) {
        current(plans.findByAreaIdAndId(areaId, planId).orElseThrow(() -> new NotThere("plan " + planId)));
    }

    private static ImprovementPlan current(ImprovementPlan plan) {
        if (plan.isRetired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        return plan;
    }

    /**
     * A priority that is worked on. Others may read it so at the same time, but its listings and key principles stay as they
     * are until this transaction ends: what is cited cannot be taken away meanwhile.
     */
    Priority priority(Member by, UUID priorityId) {
        by.require(Right.EDIT_PLAN);
        Priority priority = priorities
                .findAndShareByAreaIdAndId(by.areaId(), priorityId)
                .orElseThrow(() -> new NotThere("priority"));
        requirePlan(by.areaId(), priority.planId());
        if (priority.isRetired()) {
            throw new Refused("", "edit.within.error.retired", priority.number());
        }
        return priority;
    }

    /** A reference that is worked on, in a priority that is. */
    Reference reference(Member by, UUID referenceId) {
        Reference reference =
                references.findByAreaIdAndId(by.areaId(), referenceId).orElseThrow(() -> new NotThere("reference"));
        priority(by, reference.priorityId());
        if (reference.isRetired()) {
            throw new Refused("", "edit.within.error.retired", reference.number());
        }
        return reference;
    }

    UUID planOfFinding(UUID areaId, UUID findingId) {
        return jdbc.sql("select plan_id from finding where area_id = ? and id = ?")
                .params(areaId, findingId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("finding"));
    }

    UUID planOfPriority(UUID areaId, UUID priorityId) {
        return jdbc.sql("select plan_id from priority where area_id = ? and id = ?")
                .params(areaId, priorityId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("priority"));
    }

    UUID priorityOfStatement(UUID areaId, UUID statementId) {
        return jdbc.sql("select priority_id from statement where area_id = ? and id = ?")
                .params(areaId, statementId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("statement"));
    }

    UUID priorityOfReference(UUID areaId, UUID referenceId) {
        return jdbc.sql("select priority_id from reference where area_id = ? and id = ?")
                .params(areaId, referenceId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("reference"));
    }
}

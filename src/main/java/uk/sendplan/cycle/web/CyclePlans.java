package uk.sendplan.cycle.web;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Finds the plan that an address names, with its reporting cycles. */
@Component
class CyclePlans {

    private final PlanQueries plans;
    private final ReportingCycles cycles;
    private final Words words;

    CyclePlans(PlanQueries plans, ReportingCycles cycles, Words words) {
        this.plans = plans;
        this.cycles = cycles;
        this.words = words;
    }

    CyclePlan find(Member by, String slug, AsAt asAt) {
        PlanHead plan = plans.head(by, slug, asAt);
        return new CyclePlan(
                by,
                plan,
                cycles.ofPlan(by, plan.id(), asAt),
                asAt,
                Link.to(words.of("navigation.workspace"), "/workspace"));
    }

    /** As it is now, for one who may change it. */
    CyclePlan toEdit(Member by, String slug) {
        by.require(Right.EDIT_PLAN);
        return find(by, slug, AsAt.NOW);
    }
}

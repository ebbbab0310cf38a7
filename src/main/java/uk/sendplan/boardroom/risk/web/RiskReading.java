package uk.sendplan.boardroom.risk.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.boardroom.risk.RiskStep;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Finds a risk by its address, with what was done with it, all of one moment. */
@Component
@Transactional(readOnly = true)
class RiskReading {

    private final PlanQueries plans;
    private final RiskQueries queries;

    RiskReading(PlanQueries plans, RiskQueries queries) {
        this.plans = plans;
        this.queries = queries;
    }

    /** @param steps the first one first */
    record Found(RiskPlan plan, Risk risk, List<RiskStep> steps) {}

    /** @param code "R7" */
    Found find(Member member, String slug, String code, AsAt asAt) {
        PlanHead plan = plans.head(member, slug, asAt);
        Risk risk = (code.matches("R[1-9]\\d{0,8}")
                        ? queries.risk(member, plan.id(), Integer.parseInt(code.substring(1)), asAt)
                        : Optional.<Risk>empty())
                .orElseThrow(() -> new NotThere("risk " + code));
        return new Found(new RiskPlan(member, plan, asAt), risk, queries.steps(member, risk.id(), asAt));
    }

    RiskPlan plan(Member member, String slug) {
        return new RiskPlan(member, plans.head(member, slug, AsAt.NOW), AsAt.NOW);
    }
}

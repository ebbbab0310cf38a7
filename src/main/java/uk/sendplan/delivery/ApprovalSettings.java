package uk.sendplan.delivery;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/**
 * Whether what partners record on a plan counts only once a plan manager approved it. It is off until somebody asks for it, and
 * changes nothing that was recorded before.
 */
@Service
@Transactional
public class ApprovalSettings {

    private final PlanQueries plans;
    private final JdbcClient jdbc;

    ApprovalSettings(PlanQueries plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean isAsked(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("select asked from approval_setting where area_id = ? and plan_id = ?")
                .params(by.areaId(), planId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @throws NotThere for whoever does not manage the plan */
    public void ask(Member by, String planSlug, boolean asked) {
        by.require(Right.EDIT_PLAN);
        jdbc.sql("""
                insert into approval_setting (id, area_id, plan_id, asked) values (gen_random_uuid(), ?, ?, ?)
                on conflict (plan_id) do update set asked = excluded.asked""")
                .params(by.areaId(), plans.head(by, planSlug, AsAt.NOW).id(), asked)
                .update();
    }

    /** Whether what this person records now waits: what a plan manager records counts at once. */
    @Transactional(readOnly = true)
    public boolean waits(Member by, UUID planId) {
        return !by.may(Right.EDIT_PLAN) && isAsked(by, planId);
    }
}

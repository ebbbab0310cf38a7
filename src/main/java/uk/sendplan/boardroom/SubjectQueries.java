package uk.sendplan.boardroom;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Finds what somebody wants to speak about, as it is now. */
@Service
@Transactional(readOnly = true)
public class SubjectQueries {

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final JdbcClient jdbc;

    SubjectQueries(PlanQueries plans, ActionQueries actions, JdbcClient jdbc) {
        this.plans = plans;
        this.actions = actions;
        this.jdbc = jdbc;
    }

    /**
     * @param number the one it has, or, of a reference or action, one that it once had; not asked for of the plan
     * @throws NotThere where the plan has no such thing
     */
    public Subject find(Member by, UUID planId, SubjectKind kind, String number) {
        by.require(Right.READ_PLAN);
        return id(by, planId, kind, number)
                .flatMap(id -> subject(by, planId, kind, id))
                .orElseThrow(() -> new NotThere(kind + " " + number));
    }

    private Optional<UUID> id(Member by, UUID planId, SubjectKind kind, String number) {
        return switch (kind) {
            case PLAN -> Optional.of(planId);
            case PRIORITY ->
                jdbc.sql("select id from priority where area_id = ? and plan_id = ? and lower(number) = lower(?)")
                        .params(by.areaId(), planId, number)
                        .query(UUID.class)
                        .optional();
            case REFERENCE -> plans.referenceOf(by, planId, number);
            case ACTION -> actions.numbered(by, planId, number);
        };
    }

    /** One of this plan, by its id. */
    Optional<Subject> subject(Member by, UUID planId, SubjectKind kind, UUID id) {
        String sql = switch (kind) {
            case PLAN -> """
                select 'PLAN' as kind, p.id, p.id as plan_id, '' as number, p.title as name, null::uuid as lead_id, null as lead_name
                from improvement_plan p where p.area_id = :area and p.id = :plan and p.id = :id""";
            case PRIORITY -> """
                select 'PRIORITY' as kind, y.id, y.plan_id, y.number, y.name, null::uuid as lead_id, null as lead_name
                from priority y where y.area_id = :area and y.plan_id = :plan and y.id = :id""";
            case REFERENCE -> """
                select 'REFERENCE' as kind, r.id, r.plan_id, r.number, '' as name, null::uuid as lead_id, null as lead_name
                from reference r where r.area_id = :area and r.plan_id = :plan and r.id = :id""";
            case ACTION -> """
                select 'ACTION' as kind, a.id, a.plan_id, a.number, a.title as name, o.id as lead_id, o.name as lead_name
                from action a join organisation o on o.area_id = a.area_id and o.id = a.lead_organisation_id
                where a.area_id = :area and a.plan_id = :plan and a.id = :id""";
        };
        return jdbc.sql(sql)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("id", id)
                .query(RecordRows.of(Subject.class))
                .optional();
    }
}

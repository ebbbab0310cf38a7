package uk.sendplan.standing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.Together;
import uk.sendplan.shared.Together.Query;
import uk.sendplan.standing.PlanOutline.ObjectiveHead;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/** Reads what the board of a plan sees, now or as at a day, in four statements however large the plan is. */
@Service
@Transactional(readOnly = true)
public class BoardQueries {

    private static final Query<PriorityHead> PRIORITIES = new Query<>("""
            select id, number, name, position from {priority}
            where area_id = :area and plan_id = :plan and retired_at is null
            """, PriorityHead.class, "position, number");

    private static final Query<ObjectiveHead> OBJECTIVES = new Query<>("""
            with cited as (
                select c.objective_id, c.all_listed, r.id as reference_id, r.priority_id
                from {citation} c join {reference} r on r.id = c.reference_id join {priority} y on y.id = r.priority_id
                where r.area_id = :area and r.plan_id = :plan and r.retired_at is null and y.retired_at is null)
            select o.id, o.code, o.wording, array(
                select c.reference_id from cited c where c.objective_id = o.id
                union
                select c.reference_id from cited c join {listing} l on l.priority_id = c.priority_id
                where c.all_listed and l.objective_id = o.id) as cited_by
            from {objective} o
            where o.area_id = :area and o.plan_id = :plan and o.retired_at is null
            """, ObjectiveHead.class, "code, wording");

    private final JdbcClient jdbc;
    private final ActionQueries actions;
    private final Clock clock;

    BoardQueries(JdbcClient jdbc, ActionQueries actions, Clock clock) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param since the earlier day, at whose end things stood as they are compared with */
    public Board board(Member by, UUID planId, AsAt asAt, AsAt since) {
        Map<AsAt, List<ActionView>> known = actions.ofPlan(by, planId, List.of(asAt, since));
        return Board.of(
                outline(by, planId, asAt),
                Objects.requireNonNull(known.get(asAt)),
                Objects.requireNonNull(known.get(since)));
    }

    /** @param moments the earliest first; the last is the day that is shown */
    public Trend trend(Member by, UUID planId, List<AsAt> moments) {
        Map<AsAt, List<ActionView>> known = actions.ofPlan(by, planId, moments);
        return Trend.of(
                priorities(by, planId, moments.get(moments.size() - 1)),
                moments.stream()
                        .map(at -> new Trend.Day(at.day(clock), Objects.requireNonNull(known.get(at))))
                        .toList());
    }

    /** In one statement. */
    private PlanOutline outline(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        Together read = Together.read(jdbc, asAt, ofPlan(by, planId), PRIORITIES, OBJECTIVES);
        return new PlanOutline(read.of(PRIORITIES), byCode(read.of(OBJECTIVES)));
    }

    private List<PriorityHead> priorities(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return Together.read(jdbc, asAt, ofPlan(by, planId), PRIORITIES).of(PRIORITIES);
    }

    /** The objectives of a plan with the references that cite them: by code, or by "all" of what their own priority lists. */
    public List<ObjectiveHead> objectives(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return byCode(Together.read(jdbc, asAt, ofPlan(by, planId), OBJECTIVES).of(OBJECTIVES));
    }

    private static Map<String, UUID> ofPlan(Member by, UUID planId) {
        return Map.of("area", by.areaId(), "plan", planId);
    }

    private static List<ObjectiveHead> byCode(List<ObjectiveHead> objectives) {
        return objectives.stream()
                .sorted(Comparator.comparing(BoardQueries::code, Comparator.nullsLast(NaturalOrder.COMPARATOR))
                        .thenComparing(ObjectiveHead::wording))
                .toList();
    }

    private static @Nullable String code(ObjectiveHead objective) {
        return objective.code();
    }
}

package uk.sendplan.boardroom.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;

/** Reads risks, now or as at a day, each question in one statement. Everybody of the area reads them. */
@Service
@Transactional(readOnly = true)
public class RiskQueries {

    /**
     * Risks by {@code k}, for rooms that read them together with something else: with {@code :area}, {@code :until} and the tables of
     * {@link AsAt}.
     */
    public static final String SELECT = """
            select k.id, k.number, k.description, k.cause, k.likelihood, k.impact, k.target_likelihood, k.target_impact, k.target_on,
                k.mitigation, o.id as owner_id, o.name as owner_name, k.owner_role, k.closed_because, k.version,
                b.likelihood as previous_likelihood, b.impact as previous_impact, b.known_to as moved_at,
                s.recorded_at as reviewed_at, s.recorded_by_name as reviewed_by_name,
                (select string_agg(y.number, ' ' order by y.number) from {risk_priority} l
                    join {priority} y on y.area_id = l.area_id and y.id = l.priority_id
                    where l.area_id = k.area_id and l.risk_id = k.id) as priority_numbers,
                r.numbers as reference_numbers, r.priorities as references_priorities
            from {risk} k
            join {organisation} o on o.area_id = k.area_id and o.id = k.owner_organisation_id
            join lateral (select e.recorded_at, e.recorded_by_name from risk_step e where e.area_id = k.area_id and e.risk_id = k.id
                and e.recorded_at < :until and e.kind <> 'EDITED' order by e.version desc limit 1) s on true
            left join lateral (select v.likelihood, v.impact, v.known_to from risk_version v where v.area_id = k.area_id and v.id = k.id
                and v.known_from < :until and v.likelihood * v.impact <> k.likelihood * k.impact
                order by v.known_from desc limit 1) b on true
            left join lateral (select string_agg(f.number, ' ' order by f.number) as numbers, string_agg(y.number, ' ' order by y.number) as priorities
                from {risk_reference} l join {reference} f on f.area_id = l.area_id and f.id = l.reference_id
                join {priority} y on y.area_id = f.area_id and y.id = f.priority_id
                where l.area_id = k.area_id and l.risk_id = k.id) r on true
            where k.area_id = :area and\s""";

    public static final Comparator<Risk> HIGHEST_FIRST =
            Comparator.<Risk>comparingInt(risk -> -risk.score().value()).thenComparing(Risk::number);

    private final JdbcClient jdbc;

    RiskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a plan, closed ones too, in the order of their numbers. */
    public List<Risk> ofPlan(Member by, UUID planId, AsAt asAt) {
        return query(by, asAt, "k.plan_id = :id order by k.number", planId);
    }

    public Optional<Risk> risk(Member by, UUID planId, int number, AsAt asAt) {
        return query(by, asAt, "k.plan_id = :id and k.number = " + number, planId).stream()
                .findFirst();
    }

    private List<Risk> query(Member by, AsAt asAt, String where, UUID id) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables(SELECT + where))
                .param("area", by.areaId())
                .param("id", id)
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(RecordRows.of(Risk.class))
                .list();
    }

    /** What was done with it, the first step first; what it was after each stands with the step. */
    public List<RiskStep> steps(Member by, UUID riskId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables("""
                select e.kind, e.note, e.recorded_by_name, e.recorded_at, v.description, v.cause, v.likelihood, v.impact,
                    v.target_likelihood, v.target_impact, v.target_on, v.mitigation, o.name as owner_name, v.owner_role, v.closed_because
                from risk_step e
                join risk_version v on v.area_id = e.area_id and v.id = e.risk_id and v.version = e.version
                join {organisation} o on o.area_id = v.area_id and o.id = v.owner_organisation_id
                where e.area_id = :area and e.risk_id = :risk and e.recorded_at < :until
                order by e.version
                """))
                .param("area", by.areaId())
                .param("risk", riskId)
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(RecordRows.of(RiskStep.class))
                .list();
    }

    /** @param kind "priority" or "reference" */
    public record Part(String kind, UUID id, String number, String name, boolean retired) {}

    /** What of a plan a risk can be about: its priorities and references in the plan's order. */
    public List<Part> parts(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables("""
                select p.kind, p.id, p.number, p.name, p.retired from (
                    select 'priority' as kind, y.id, y.number, y.name, y.retired_at is not null as retired, y.position as first,
                        -1 as second from {priority} y where y.area_id = :area and y.plan_id = :plan
                    union all
                    select 'reference', r.id, r.number, '', r.retired_at is not null, y.position, r.position from {reference} r
                        join {priority} y on y.area_id = r.area_id and y.id = r.priority_id
                        where r.area_id = :area and r.plan_id = :plan) p
                order by p.first, p.second
                """))
                .param("area", by.areaId())
                .param("plan", planId)
                .param("moment", asAt.moment())
                .query(RecordRows.of(Part.class))
                .list();
    }
}

package uk.sendplan.boardroom;

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

/** Reads the decisions of boards, now or as at a day, in one statement; those that were corrected too. The latest number first. */
@Service
@Transactional(readOnly = true)
public class DecisionQueries {

    static final String SELECT = """
            select d.id, d.number, c.slug as cycle_slug, c.name as cycle_name, d.kind,
                coalesce(y.number, r.number, a.number) as subject_number, d.text, o.name as owner_name, d.due_on, d.decided_on,
                d.recorded_by_name, d.recorded_at, n.number as corrected_by
            from board_decision d
            join {reporting_cycle} c on c.area_id = d.area_id and c.id = d.cycle_id
            left join {priority} y on y.area_id = d.area_id and y.id = d.priority_id
            left join {reference} r on r.area_id = d.area_id and r.id = d.reference_id
            left join {action} a on a.area_id = d.area_id and a.id = d.action_id
            left join {organisation} o on o.area_id = d.area_id and o.id = d.owner_organisation_id
            left join board_decision n on n.area_id = d.area_id and n.corrects = d.id and n.recorded_at < :until
            where d.area_id = :area and d.recorded_at < :until and\s""";

    /** Those that hold, of the meeting that decided something last. */
    static final String OF_THE_LAST = """
            d.plan_id = :id and n.id is null and d.decided_on = (select max(x.decided_on) from board_decision x
                where x.area_id = :area and x.plan_id = :id and x.recorded_at < :until)""";

    private final JdbcClient jdbc;

    DecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a meeting. */
    public List<BoardDecision> ofCycle(Member by, UUID cycleId, AsAt asAt) {
        return query(by, asAt, "d.cycle_id = :id", cycleId);
    }

    /** Those about this itself. */
    public List<BoardDecision> about(Member by, SubjectKind kind, UUID id, AsAt asAt) {
        return query(by, asAt, about(kind), id);
    }

    static String about(SubjectKind kind) {
        return switch (kind) {
            case PLAN -> "d.plan_id = :id and d.kind = 'PLAN'";
            case PRIORITY -> "d.priority_id = :id";
            case REFERENCE -> "d.reference_id = :id";
            case ACTION -> "d.action_id = :id";
        };
    }

    /** One of a meeting. */
    public Optional<BoardDecision> decision(Member by, UUID cycleId, int number) {
        return ofCycle(by, cycleId, AsAt.NOW).stream()
                .filter(decision -> decision.number() == number)
                .findFirst();
    }

    private List<BoardDecision> query(Member by, AsAt asAt, String where, UUID id) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables(SELECT + where + " order by d.number desc"))
                .param("area", by.areaId())
                .param("id", id)
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(RecordRows.of(BoardDecision.class))
                .list();
    }
}

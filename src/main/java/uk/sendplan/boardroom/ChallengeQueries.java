package uk.sendplan.boardroom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Role;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;

/** Reads challenges, now or as at a day, each question in one statement. Everybody of the area reads them. */
@Service
@Transactional(readOnly = true)
public class ChallengeQueries {

    /** Those that wait come first; of each state the oldest. */
    public static final Comparator<ChallengeView> OLDEST_FIRST =
            Comparator.comparing(ChallengeView::state).thenComparing(ChallengeView::number);

    static final String SELECT = """
            select c.id, c.number, c.kind, y.number as priority_number, y.name as priority_name, r.number as reference_number,
                a.number as action_number, a.title as action_title, o.id as lead_id, o.name as lead_name,
                q.text as question, q.written_by as asked_by, q.written_by_name as asked_by_name, q.written_for as asked_for,
                q.written_as as asked_as, q.written_at as asked_at,
                l.kind as last, l.written_at as last_at, l.written_by_name as last_by_name, l.sequence + 1 as version,
                not exists (select from membership m join account t on t.id = m.account_id where m.area_id = c.area_id
                    and m.account_id = q.written_by and m.role = any(:asking) and m.ended_at is null and t.closed_at is null) as asker_left
            from challenge c
            join challenge_entry q on q.area_id = c.area_id and q.challenge_id = c.id and q.sequence = 0 and q.written_at < :until
            join lateral (select e.kind, e.written_at, e.written_by_name, e.sequence from challenge_entry e
                where e.area_id = c.area_id and e.challenge_id = c.id and e.written_at < :until
                order by e.sequence desc limit 1) l on true
            left join {action} a on a.area_id = c.area_id and a.id = c.action_id
            left join {organisation} o on o.area_id = a.area_id and o.id = a.lead_organisation_id
            left join {reference} r on r.area_id = c.area_id and r.id = coalesce(c.reference_id, a.reference_id)
            left join {priority} y on y.area_id = c.area_id and y.id = coalesce(c.priority_id, r.priority_id, a.priority_id)
            where c.area_id = :area and\s""";

    private final JdbcClient jdbc;

    ChallengeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their numbers. */
    public List<ChallengeView> ofPlan(Member by, UUID planId, AsAt asAt) {
        return query(by, asAt, "c.plan_id = :id order by c.number", planId);
    }

    /** Those that are about this itself. */
    public List<ChallengeView> about(Member by, SubjectKind kind, UUID id, AsAt asAt) {
        return query(
                by,
                asAt,
                switch (kind) {
                    case PLAN -> "c.plan_id = :id and c.kind = 'PLAN' order by c.number";
                    case PRIORITY -> "c.priority_id = :id order by c.number";
                    case REFERENCE -> "c.reference_id = :id order by c.number";
                    case ACTION -> "c.action_id = :id order by c.number";
                },
                id);
    }

    public Optional<ChallengeView> challenge(Member by, UUID planId, int number, AsAt asAt) {
        return query(by, asAt, "c.plan_id = :id and c.number = " + number, planId).stream()
                .findFirst();
    }

    Optional<ChallengeView> challenge(Member by, UUID id) {
        return query(by, AsAt.NOW, "c.id = :id", id).stream().findFirst();
    }

    private List<ChallengeView> query(Member by, AsAt asAt, String where, UUID id) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables(SELECT + where))
                .param("area", by.areaId())
                .param("id", id)
                .param("asking", asking())
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(RecordRows.of(ChallengeView.class))
                .list();
    }

    static String[] asking() {
        return Stream.of(Role.values())
                .filter(role -> role.has(Right.RAISE_CHALLENGES))
                .map(Role::name)
                .toArray(String[]::new);
    }

    /** What was said, the question first. */
    public List<ChallengeEntry> thread(Member by, UUID challengeId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select id, kind, text, written_by, written_by_name, written_for, written_as, written_at from challenge_entry
                where area_id = :area and challenge_id = :challenge and written_at < :until
                order by sequence
                """)
                .param("area", by.areaId())
                .param("challenge", challengeId)
                .param("until", asAt.until())
                .query(RecordRows.of(ChallengeEntry.class))
                .list();
    }
}

package uk.sendplan.boardroom;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final String COLUMNS = """
            c.id, c.number, c.kind, y.number as priority_number, y.name as priority_name, r.number as reference_number,
                a.number as action_number, a.title as action_title, o.id as lead_id, o.name as lead_name,
                q.text as question, q.written_by as asked_by, q.written_by_name as asked_by_name, q.written_for as asked_for,
                q.written_as as asked_as, q.written_at as asked_at,
                l.kind as last, l.written_at as last_at, l.written_by_name as last_by_name, l.sequence + 1 as version,
                not exists (select from membership m join account t on t.id = m.account_id where m.area_id = c.area_id
                    and m.account_id = q.written_by and m.role = any(:asking) and m.ended_at is null and t.closed_at is null) as asker_left
            """;

    private static final String FROM = """
            from challenge c
            join challenge_entry q on q.area_id = c.area_id and q.challenge_id = c.id and q.sequence = 0 and q.written_at < :until
            join lateral (select e.kind, e.written_at, e.written_by_name, e.sequence from challenge_entry e
                where e.area_id = c.area_id and e.challenge_id = c.id and e.written_at < :until
                order by e.sequence desc limit 1) l on true
            left join {action} a on a.area_id = c.area_id and a.id = c.action_id
            left join {organisation} o on o.area_id = a.area_id and o.id = a.lead_organisation_id
            left join {reference} r on r.area_id = c.area_id and r.id = coalesce(c.reference_id, a.reference_id)
            left join {priority} y on y.area_id = c.area_id and y.id = coalesce(c.priority_id, r.priority_id, a.priority_id)
            """;

    static final String WAITS = "l.kind in ('ASKED', 'ANSWERED', 'NOT_ANSWERED')";

    static final String SELECT = "select " + COLUMNS + FROM + "where c.area_id = :area and ";

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

    /** A challenge that waits for somebody, and where. */
    public record Waiting(Member seat, String planSlug, String planTitle, ChallengeView challenge) {}

    private record InPlan(UUID areaId, String planSlug, String planTitle) {}

    /** Those in which it is this person's turn, in all their areas, by plan and in the order of their numbers; in one statement. */
    public List<Waiting> waitingFor(Collection<Member> seats) {
        Map<UUID, Member> byArea = seats.stream()
                .filter(seat -> seat.may(Right.RECORD_PROGRESS) || seat.may(Right.RAISE_CHALLENGES))
                .collect(Collectors.toMap(Member::areaId, Function.identity()));
        if (byArea.isEmpty()) {
            return List.of();
        }
        RecordRows<InPlan> places = RecordRows.of(InPlan.class);
        RecordRows<ChallengeView> views = RecordRows.of(ChallengeView.class);
        return jdbc
                .sql(AsAt.NOW.tables("select c.area_id, p.slug as plan_slug, p.title as plan_title, " + COLUMNS
                        + FROM + "join improvement_plan p on p.area_id = c.area_id and p.id = c.plan_id "
                        + "where c.area_id = any(:areas) and " + WAITS + " order by p.title, p.id, c.number"))
                .param("areas", byArea.keySet().toArray(UUID[]::new))
                .param("asking", asking())
                .param("until", AsAt.NOW.until())
                .query((row, number) -> {
                    InPlan place = places.mapRow(row, number);
                    return new Waiting(
                            Objects.requireNonNull(byArea.get(place.areaId())),
                            place.planSlug(),
                            place.planTitle(),
                            views.mapRow(row, number));
                })
                .stream()
                .filter(one -> one.challenge().waitsFor(one.seat()))
                .toList();
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

package uk.sendplan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.VagueDate;

/**
 * Reads the new due dates that were proposed, and what became of them. A proposal waits while it is not decided and its action is
 * worked on: what is retired waits for nothing.
 */
@Service
@Transactional(readOnly = true)
public class DueDateQueries {

    private static final String FROM = """
            from due_date_proposal q
            join action a on a.area_id = q.area_id and a.id = q.action_id
            join organisation o on o.id = a.lead_organisation_id
            join improvement_plan p on p.id = a.plan_id
            left join reference r on r.id = a.reference_id
            join priority y on y.id = case when a.reference_id is null then a.priority_id else r.priority_id end
            left join due_date_decision d on d.area_id = q.area_id and d.proposal_id = q.id
            where\s""";

    private static final String SELECT = """
            select q.id, q.action_id, a.number, a.title, o.name as lead_name, q.from_words, q.from_from, q.from_to, q.to_words, q.to_from, q.to_to,
                (select count(*) from due_date_proposal m join due_date_decision e on e.proposal_id = m.id
                    where m.area_id = q.area_id and m.action_id = q.action_id and m.sequence < q.sequence
                        and e.outcome = 'APPROVED') as moves,
                q.reason, q.proposed_by, q.proposed_by_name, q.proposed_at,
                d.outcome, d.reason as decision_reason, d.decided_by_name, d.decided_at
            """ + FROM;

    private static final String WAITS = """
            d.id is null and coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is null""";

    private final JdbcClient jdbc;

    DueDateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A new due date that somebody proposed.
     *
     * @param number of the action
     * @param from the date that held then
     * @param moves how often the date had been moved before
     * @param decision null while it waits
     */
    public record Proposal(
            UUID id,
            UUID actionId,
            String number,
            String title,
            String leadName,
            VagueDate from,
            VagueDate to,
            int moves,
            String reason,
            UUID byAccount,
            String by,
            Instant at,
            @Nullable Decision decision) {

        /** From the end of the one date to the end of the other, less than 0 for an earlier one; null where either has no days. */
        public @Nullable Long days() {
            return from.to() == null || to.to() == null ? null : ChronoUnit.DAYS.between(from.to(), to.to());
        }
    }

    /** @param reason null where none was given */
    public record Decision(Decided outcome, @Nullable String reason, String by, Instant at) {}

    /** How many proposals of a plan wait for its managers. */
    public record Waiting(UUID areaId, String planSlug, String planTitle, int count) {}

    /** What waits for this person's decision, by plan, in all areas whose plans they manage. */
    public List<Waiting> waitingFor(Collection<Member> seats) {
        UUID[] areas = seats.stream()
                .filter(seat -> seat.may(Right.EDIT_PLAN))
                .map(Member::areaId)
                .toArray(UUID[]::new);
        return jdbc.sql("select q.area_id, p.slug as plan_slug, p.title as plan_title, count(*) as count " + FROM
                        + "q.area_id = any(:areas) and " + WAITS + " group by q.area_id, p.id order by p.title, p.id")
                .param("areas", areas)
                .query(RecordRows.of(Waiting.class))
                .list();
    }

    /** The longest waiting first. */
    public List<Proposal> waiting(Member by, UUID planId) {
        return read(by, planId, WAITS + " order by q.proposed_at, q.sequence", Map.of());
    }

    /** The latest decision first. */
    public List<Proposal> decided(Member by, UUID planId, int skip, int most) {
        return read(
                by,
                planId,
                "d.id is not null order by d.decided_at desc, q.sequence desc limit :most offset :skip",
                Map.of("skip", skip, "most", most));
    }

    public int decided(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("select count(*) " + FROM + "q.area_id = :area and a.plan_id = :plan and d.id is not null")
                .param("area", by.areaId())
                .param("plan", planId)
                .query(Integer.class)
                .single();
    }

    /** A proposal about an action of this plan, decided or not. */
    public Optional<Proposal> proposal(Member by, UUID planId, UUID id) {
        return read(by, planId, "q.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Proposal> read(Member by, UUID planId, String where, Map<String, Object> parameters) {
        by.require(Right.READ_PLAN);
        return jdbc
                .sql(SELECT + "q.area_id = :area and a.plan_id = :plan and " + where)
                .param("area", by.areaId())
                .param("plan", planId)
                .params(parameters)
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(Row::proposal)
                .toList();
    }

    private record Row(
            UUID id,
            UUID actionId,
            String number,
            String title,
            String leadName,
            String fromWords,
            @Nullable LocalDate fromFrom,
            @Nullable LocalDate fromTo,
            String toWords,
            @Nullable LocalDate toFrom,
            @Nullable LocalDate toTo,
            int moves,
            String reason,
            UUID proposedBy,
            String proposedByName,
            OffsetDateTime proposedAt,
            @Nullable Decided outcome,
            @Nullable String decisionReason,
            @Nullable String decidedByName,
            @Nullable OffsetDateTime decidedAt) {

        Proposal proposal() {
            return new Proposal(
                    id,
                    actionId,
                    number,
                    title,
                    leadName,
                    new VagueDate(fromWords, fromFrom, fromTo),
                    new VagueDate(toWords, toFrom, toTo),
                    moves,
                    reason,
                    proposedBy,
                    proposedByName,
                    proposedAt.toInstant(),
                    decision());
        }

        private @Nullable Decision decision() {
            return outcome == null || decidedAt == null
                    ? null
                    : new Decision(
                            outcome,
                            decisionReason,
                            Objects.requireNonNullElse(decidedByName, ""),
                            decidedAt.toInstant());
        }
    }
}

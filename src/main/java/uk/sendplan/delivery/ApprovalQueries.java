package uk.sendplan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.VagueDate;

/**
 * Reads the updates that await approval, each beside what counts until then. Of an action only the latest update waits, and nothing
 * waits of what is retired.
 */
@Service
@Transactional(readOnly = true)
public class ApprovalQueries {

    private static final String FROM = """
            from progress_update u
            join action a on a.area_id = u.area_id and a.id = u.action_id
            join organisation o on o.id = a.lead_organisation_id
            join improvement_plan p on p.id = a.plan_id
            left join reference r on r.id = a.reference_id
            join priority y on y.id = case when a.reference_id is null then a.priority_id else r.priority_id end
            """;

    private static final String WAITS = """
             u.needs_approval and coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is null
                and not exists (select from update_review w where w.area_id = u.area_id and w.update_id = u.id)
                and not exists (select from progress_update n
                    where n.area_id = u.area_id and n.action_id = u.action_id and n.sequence > u.sequence)
            """;

    private static final String TEXTS = """
            .stage as %1$s_stage, %1$s.done as %1$s_done, %1$s.difference as %1$s_difference, %1$s.internal_note as %1$s_internal_note,
            %1$s.reason as %1$s_reason, %1$s.mitigation as %1$s_mitigation, %1$s.effect as %1$s_effect,
            %1$s.differs_because as %1$s_differs_because, %1$s.recorded_at as %1$s_at, %1$s.author_name as %1$s_author,
            %2$s.id as %1$s_level_id, coalesce(%2$s.severity, 0) as %1$s_severity, %2$s.label as %1$s_label, %2$s.colour as %1$s_colour,
            %2$s.role as %1$s_role,
            """;

    private static final String WAITING = "select u.id, a.number, a.title, o.id as lead_id, o.name as lead_name, u"
            + TEXTS.formatted("u", "l") + "b" + TEXTS.formatted("b", "m")
            + """
            u.nothing_changed, q.to_words, q.to_from, q.to_to
            """ + FROM + """
            left join rating_level l on l.id = u.rating_level_id
            left join lateral (
                select * from progress_update v
                where v.area_id = u.area_id and v.action_id = u.action_id and v.sequence < u.sequence and """
            + CountedUpdate.now("v") + """

                order by v.sequence desc limit 1) b on true
            left join rating_level m on m.id = b.rating_level_id
            left join due_date_proposal q on q.area_id = u.area_id and q.update_id = u.id
            where u.area_id = :area and a.plan_id = :plan and""" + WAITS + "order by u.recorded_at, u.sequence";

    private final JdbcClient jdbc;

    ApprovalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An update that awaits approval.
     *
     * @param number of the action
     * @param before what counts until it is approved; null where nothing does
     * @param nothingChanged it confirms what was recorded before it
     * @param newDue the due date that was proposed with it, or null; that is decided apart
     */
    public record Waiting(
            UUID updateId,
            String number,
            String title,
            UUID leadId,
            String leadName,
            Said said,
            @Nullable Said before,
            boolean nothingChanged,
            @Nullable VagueDate newDue) {}

    /** @param internalNote null also for those who may not read it */
    public record Said(
            Stage stage,
            @Nullable RatingLevel level,
            @Nullable String reason,
            @Nullable String mitigation,
            @Nullable String effect,
            @Nullable String differsBecause,
            @Nullable String done,
            @Nullable String difference,
            @Nullable String internalNote,
            Instant at,
            String author) {}

    /** How many updates of a plan wait for its managers. */
    public record WaitingInPlan(UUID areaId, String planSlug, String planTitle, int count) {}

    /** The longest waiting first, in one statement. */
    public List<Waiting> waiting(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        boolean notes = by.may(Right.READ_INTERNAL_NOTES);
        return jdbc
                .sql(WAITING)
                .param("area", by.areaId())
                .param("plan", planId)
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(row -> row.waiting(notes))
                .toList();
    }

    /** What waits for this person, by plan, in all areas whose plans they manage. */
    public List<WaitingInPlan> waitingFor(Collection<Member> seats) {
        UUID[] areas = seats.stream()
                .filter(seat -> seat.may(Right.EDIT_PLAN))
                .map(Member::areaId)
                .toArray(UUID[]::new);
        return jdbc.sql("select a.area_id, p.slug as plan_slug, p.title as plan_title, count(*) as count " + FROM
                        + "where u.area_id = any(:areas) and" + WAITS
                        + "group by a.area_id, p.id order by p.title, p.id")
                .param("areas", areas)
                .query(RecordRows.of(WaitingInPlan.class))
                .list();
    }

    private record Row(
            UUID id,
            String number,
            String title,
            UUID leadId,
            String leadName,
            Stage uStage,
            @Nullable String uDone,
            @Nullable String uDifference,
            @Nullable String uInternalNote,
            @Nullable String uReason,
            @Nullable String uMitigation,
            @Nullable String uEffect,
            @Nullable String uDiffersBecause,
            OffsetDateTime uAt,
            String uAuthor,
            @Nullable UUID uLevelId,
            int uSeverity,
            @Nullable String uLabel,
            @Nullable RatingColour uColour,
            @Nullable RatingRole uRole,
            @Nullable Stage bStage,
            @Nullable String bDone,
            @Nullable String bDifference,
            @Nullable String bInternalNote,
            @Nullable String bReason,
            @Nullable String bMitigation,
            @Nullable String bEffect,
            @Nullable String bDiffersBecause,
            @Nullable OffsetDateTime bAt,
            @Nullable String bAuthor,
            @Nullable UUID bLevelId,
            int bSeverity,
            @Nullable String bLabel,
            @Nullable RatingColour bColour,
            @Nullable RatingRole bRole,
            boolean nothingChanged,
            @Nullable String toWords,
            @Nullable LocalDate toFrom,
            @Nullable LocalDate toTo) {

        Waiting waiting(boolean notes) {
            return new Waiting(
                    id,
                    number,
                    title,
                    leadId,
                    leadName,
                    new Said(
                            uStage,
                            level(uLevelId, uSeverity, uLabel, uColour, uRole),
                            uReason,
                            uMitigation,
                            uEffect,
                            uDiffersBecause,
                            uDone,
                            uDifference,
                            notes ? uInternalNote : null,
                            uAt.toInstant(),
                            uAuthor),
                    before(notes),
                    nothingChanged,
                    toWords == null ? null : new VagueDate(toWords, toFrom, toTo));
        }

        private @Nullable Said before(boolean notes) {
            return bStage == null || bAt == null
                    ? null
                    : new Said(
                            bStage,
                            level(bLevelId, bSeverity, bLabel, bColour, bRole),
                            bReason,
                            bMitigation,
                            bEffect,
                            bDiffersBecause,
                            bDone,
                            bDifference,
                            notes ? bInternalNote : null,
                            bAt.toInstant(),
                            Objects.requireNonNullElse(bAuthor, ""));
        }

        private static @Nullable RatingLevel level(
                @Nullable UUID id,
                int severity,
                @Nullable String label,
                @Nullable RatingColour colour,
                @Nullable RatingRole role) {
            return id == null || label == null || colour == null || role == null
                    ? null
                    : new RatingLevel(id, severity, label, "", colour, role, false);
        }
    }
}

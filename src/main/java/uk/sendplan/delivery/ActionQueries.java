package uk.sendplan.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ActionView.OpenProposal;
import uk.sendplan.delivery.ActionView.Owner;
import uk.sendplan.delivery.ActionView.Returned;
import uk.sendplan.delivery.ActionView.Submitted;
import uk.sendplan.delivery.Freshness.CycleDays;
import uk.sendplan.delivery.Standing.LatestUpdate;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.VagueDate;

/** Reads actions with their standing, now or as at a day, in two statements however many there are. */
@Service
@Transactional(readOnly = true)
public class ActionQueries {

    private static final String SELECT = """
            select a.id, a.area_id, a.plan_id, p.slug as plan_slug, p.title as plan_title,
                a.number, a.title, a.description, a.stands_for_parent,
                y.id as priority_id, y.number as priority_number, y.name as priority_name,
                r.id as reference_id, r.number as reference_number,
                a.lead_organisation_id as lead_id, o.name as lead_name,
                a.owner_id, w.name as owner_name, w.account_id as owner_account_id,
                a.planned_start_words, a.planned_start_from, a.planned_start_to,
                a.original_due_words, a.original_due_from, a.original_due_to, a.due_words, a.due_from, a.due_to,
                coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is not null as retired,
                a.retired_at is not null as retired_itself, a.version,
                u.id as update_id, u.stage, u.recorded_at, u.author_name, coalesce(u.nothing_changed, false) as still_right, u.cycle_id,
                l.id as level_id, coalesce(l.severity, 0) as severity, l.label, l.definition, l.colour, l.role,
                coalesce(l.comment_required, false) as comment_required,
                l.id is not null and not exists (
                    select from rating_level m where m.scale_id = l.scale_id and m.severity > l.severity) as worst,
                n.id as new_id, n.stage as new_stage, n.recorded_at as new_recorded_at, n.author_name as new_author_name,
                coalesce(n.nothing_changed, false) as new_still_right, n.cycle_id as new_cycle_id,
                k.id as new_level_id, coalesce(k.severity, 0) as new_severity, k.label as new_label, k.definition as new_definition,
                k.colour as new_colour, k.role as new_role, coalesce(k.comment_required, false) as new_comment_required,
                n.comment as returned_because, n.reviewed_by_name as returned_by, n.reviewed_at as returned_at,
                coalesce(q.moves, 0) as moves,
                case when q.waits then q.id end as proposal_id, q.to_words, q.to_from, q.to_to, q.reason as proposal_reason,
                q.proposed_by, q.proposed_by_name, q.proposed_at
            from {action} a
            join {improvement_plan} p on p.id = a.plan_id
            left join {reference} r on r.id = a.reference_id
            join {priority} y on y.id = case when a.reference_id is null then a.priority_id else r.priority_id end
            join {organisation} o on o.id = a.lead_organisation_id
            left join {person} w on w.id = a.owner_id
            left join lateral (
                select * from progress_update v
                where v.area_id = a.area_id and v.action_id = a.id and v.recorded_at < :until and {counted}
                order by v.sequence desc limit 1) u on true
            left join rating_level l on l.id = u.rating_level_id
            left join lateral (
                select v.*, w.comment, w.reviewed_by_name, w.reviewed_at
                from progress_update v
                left join update_review w on w.area_id = v.area_id and w.update_id = v.id and w.reviewed_at < :until
                where v.area_id = a.area_id and v.action_id = a.id and v.needs_approval and v.recorded_at < :until
                    and v.sequence > coalesce(u.sequence, 0)
                order by v.sequence desc limit 1) n on true
            left join rating_level k on k.id = n.rating_level_id
            left join lateral (
                select v.*, d.id is null as waits, count(*) filter (where d.outcome = 'APPROVED') over () as moves
                from due_date_proposal v left join due_date_decision d on d.proposal_id = v.id and d.decided_at < :until
                where v.area_id = a.area_id and v.action_id = a.id and v.proposed_at < :until
                order by v.sequence desc limit 1) q on true
            where a.area_id = any(:areas) and\s""".replace("{counted}", CountedUpdate.by("v", ":until"));

    private static final Comparator<ActionView> IN_ORDER = Comparator.comparing(
                    ActionView::priorityNumber, NaturalOrder.COMPARATOR)
            .thenComparing(ActionView::number, NaturalOrder.COMPARATOR);

    private final JdbcClient jdbc;
    private final WorkPlaces places;
    private final ReportingCycles cycles;
    private final Clock clock;

    ActionQueries(JdbcClient jdbc, WorkPlaces places, ReportingCycles cycles, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What a person owns, and what the organisations they record for lead, in all their areas; without what is retired. */
    public List<ActionView> workOf(Collection<Member> seats, AsAt asAt) {
        UUID[] organisations =
                seats.stream().flatMap(seat -> seat.organisations().stream()).toArray(UUID[]::new);
        UUID account = seats.stream().findFirst().map(Member::accountId).orElse(null);
        return read(
                seats,
                asAt,
                """
                (a.lead_organisation_id = any(:organisations) or w.account_id = :account)
                and coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is null""",
                Map.of("organisations", organisations, "account", Objects.requireNonNullElse(account, new UUID(0, 0))));
    }

    /** What some of an area's people own, in all its plans; without what is retired. */
    public List<ActionView> ownedBy(Member by, Collection<UUID> people) {
        return read(
                List.of(by),
                AsAt.NOW,
                "w.id = any(:people) and coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is null",
                Map.of("people", people.toArray(UUID[]::new)));
    }

    /** All actions of a plan, retired ones too. */
    public List<ActionView> ofPlan(Member by, UUID planId, AsAt asAt) {
        return read(List.of(by), asAt, "a.plan_id = :plan", Map.of("plan", planId));
    }

    /** All actions of a plan as {@link #ofPlan} reads them, at each of some moments: a statement for each, and one more. */
    public Map<AsAt, List<ActionView>> ofPlan(Member by, UUID planId, Collection<AsAt> moments) {
        Map<AsAt, PlanCycles> known = cycles.ofPlan(by, planId, moments);
        return moments.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), at -> ofPlan(by, planId, at, known)));
    }

    private List<ActionView> ofPlan(Member by, UUID planId, AsAt asAt, Map<AsAt, PlanCycles> known) {
        Cycles cycles = Cycles.of(known.getOrDefault(asAt, PlanCycles.NONE));
        return read(List.of(by), asAt, "a.plan_id = :plan", Map.of("plan", planId), Map.of(planId, cycles));
    }

    public List<ActionView> ofReference(Member by, UUID referenceId, AsAt asAt) {
        return read(List.of(by), asAt, "a.reference_id = :reference", Map.of("reference", referenceId));
    }

    /** Those under the priority directly, and those under its references. */
    public List<ActionView> ofPriority(Member by, UUID priorityId, AsAt asAt) {
        return read(List.of(by), asAt, "y.id = :priority", Map.of("priority", priorityId));
    }

    public Optional<ActionView> action(Member by, UUID id, AsAt asAt) {
        return read(List.of(by), asAt, "a.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The organisations that help with an action and do not lead it. */
    public List<Supporter> supporting(Member by, UUID actionId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables("""
                select o.id, o.name from {action_support} s join {organisation} o on o.id = s.organisation_id
                where s.area_id = :area and s.action_id = :action and cast(:moment as timestamptz) is not null
                order by o.name
                """))
                .param("area", by.areaId())
                .param("action", actionId)
                .param("moment", asAt.moment())
                .query(RecordRows.of(Supporter.class))
                .list();
    }

    public record Supporter(UUID id, String name) {}

    /** The action that has, or once had, this number. */
    public Optional<UUID> numbered(Member by, UUID planId, String number) {
        by.require(Right.READ_PLAN);
        return places.actionOf(by, planId, number);
    }

    private List<ActionView> read(Collection<Member> seats, AsAt asAt, String where, Map<String, Object> parameters) {
        return read(seats, asAt, where, parameters, cycles(seats, asAt));
    }

    private List<ActionView> read(
            Collection<Member> seats,
            AsAt asAt,
            String where,
            Map<String, Object> parameters,
            Map<UUID, Cycles> cycles) {
        seats.forEach(seat -> seat.require(Right.READ_PLAN));
        LocalDate day = asAt.day(clock);
        return jdbc
                .sql(asAt.tables(SELECT + where))
                .param("areas", seats.stream().map(Member::areaId).toArray(UUID[]::new))
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .params(parameters)
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(row -> row.view(day, cycles.getOrDefault(row.planId(), Cycles.NONE)))
                .sorted(IN_ORDER)
                .toList();
    }

    /** The cycles of a plan, and their days as freshness asks for them. */
    private record Cycles(PlanCycles known, List<CycleDays> days) {

        static final Cycles NONE = of(PlanCycles.NONE);

        static Cycles of(PlanCycles known) {
            return new Cycles(known, CycleDays.of(known));
        }
    }

    private Map<UUID, Cycles> cycles(Collection<Member> seats, AsAt asAt) {
        return cycles.ofPlans(seats, asAt).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, plan -> Cycles.of(plan.getValue())));
    }

    private record Row(
            UUID id,
            UUID areaId,
            UUID planId,
            String planSlug,
            String planTitle,
            String number,
            String title,
            @Nullable String description,
            boolean standsForParent,
            UUID priorityId,
            String priorityNumber,
            String priorityName,
            @Nullable UUID referenceId,
            @Nullable String referenceNumber,
            UUID leadId,
            String leadName,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable UUID ownerAccountId,
            @Nullable String plannedStartWords,
            @Nullable LocalDate plannedStartFrom,
            @Nullable LocalDate plannedStartTo,
            @Nullable String originalDueWords,
            @Nullable LocalDate originalDueFrom,
            @Nullable LocalDate originalDueTo,
            @Nullable String dueWords,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean retired,
            boolean retiredItself,
            long version,
            @Nullable UUID updateId,
            @Nullable Stage stage,
            @Nullable OffsetDateTime recordedAt,
            @Nullable String authorName,
            boolean stillRight,
            @Nullable UUID cycleId,
            @Nullable UUID levelId,
            int severity,
            @Nullable String label,
            @Nullable String definition,
            @Nullable RatingColour colour,
            @Nullable RatingRole role,
            boolean commentRequired,
            boolean worst,
            @Nullable UUID newId,
            @Nullable Stage newStage,
            @Nullable OffsetDateTime newRecordedAt,
            @Nullable String newAuthorName,
            boolean newStillRight,
            @Nullable UUID newCycleId,
            @Nullable UUID newLevelId,
            int newSeverity,
            @Nullable String newLabel,
            @Nullable String newDefinition,
            @Nullable RatingColour newColour,
            @Nullable RatingRole newRole,
            boolean newCommentRequired,
            @Nullable String returnedBecause,
            @Nullable String returnedBy,
            @Nullable OffsetDateTime returnedAt,
            int moves,
            @Nullable UUID proposalId,
            @Nullable String toWords,
            @Nullable LocalDate toFrom,
            @Nullable LocalDate toTo,
            @Nullable String proposalReason,
            @Nullable UUID proposedBy,
            @Nullable String proposedByName,
            @Nullable OffsetDateTime proposedAt) {

        ActionView view(LocalDate day, Cycles cycles) {
            VagueDate plannedStart = date(plannedStartWords, plannedStartFrom, plannedStartTo);
            VagueDate due = date(dueWords, dueFrom, dueTo);
            LatestRecord latest = latest();
            LatestUpdate judged =
                    latest == null ? null : new LatestUpdate(latest.stage(), latest.level(), worst, latest.day());
            return new ActionView(
                    id,
                    areaId,
                    planId,
                    planSlug,
                    planTitle,
                    day,
                    number,
                    title,
                    description,
                    standsForParent,
                    priorityId,
                    priorityNumber,
                    priorityName,
                    referenceId,
                    referenceNumber,
                    leadId,
                    leadName,
                    ownerId == null || ownerName == null ? null : new Owner(ownerId, ownerName, ownerAccountId),
                    plannedStart,
                    date(originalDueWords, originalDueFrom, originalDueTo),
                    due,
                    moves,
                    proposal(),
                    retired,
                    retiredItself,
                    version,
                    latest,
                    submitted(),
                    cycles.known(),
                    Standing.on(day, judged, plannedStart, due, cycles.days()));
        }

        private @Nullable LatestRecord latest() {
            return recorded(
                    updateId,
                    stage,
                    level(levelId, severity, label, definition, colour, role, commentRequired),
                    recordedAt,
                    authorName,
                    stillRight,
                    cycleId);
        }

        private @Nullable Submitted submitted() {
            LatestRecord update = recorded(
                    newId,
                    newStage,
                    level(newLevelId, newSeverity, newLabel, newDefinition, newColour, newRole, newCommentRequired),
                    newRecordedAt,
                    newAuthorName,
                    newStillRight,
                    newCycleId);
            return update == null ? null : new Submitted(update, returned());
        }

        private @Nullable Returned returned() {
            return returnedBecause == null || returnedBy == null || returnedAt == null
                    ? null
                    : new Returned(returnedBecause, returnedBy, returnedAt.toInstant());
        }

        private static @Nullable LatestRecord recorded(
                @Nullable UUID id,
                @Nullable Stage stage,
                @Nullable RatingLevel level,
                @Nullable OffsetDateTime at,
                @Nullable String author,
                boolean stillRight,
                @Nullable UUID cycle) {
            return id == null || stage == null || at == null
                    ? null
                    : new LatestRecord(
                            id,
                            stage,
                            level,
                            at.toInstant(),
                            Objects.requireNonNullElse(author, ""),
                            stillRight,
                            cycle);
        }

        private static @Nullable RatingLevel level(
                @Nullable UUID id,
                int severity,
                @Nullable String label,
                @Nullable String definition,
                @Nullable RatingColour colour,
                @Nullable RatingRole role,
                boolean commentRequired) {
            return id == null || label == null || colour == null || role == null
                    ? null
                    : new RatingLevel(
                            id,
                            severity,
                            label,
                            Objects.requireNonNullElse(definition, ""),
                            colour,
                            role,
                            commentRequired);
        }

        private @Nullable OpenProposal proposal() {
            VagueDate date = date(toWords, toFrom, toTo);
            return proposalId == null || date == null || proposedAt == null || proposedBy == null
                    ? null
                    : new OpenProposal(
                            proposalId,
                            date,
                            Objects.requireNonNullElse(proposalReason, ""),
                            Objects.requireNonNullElse(proposedByName, ""),
                            proposedBy,
                            proposedAt.toInstant());
        }

        private static @Nullable VagueDate date(
                @Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to) {
            return words == null ? null : new VagueDate(words, from, to);
        }
    }
}

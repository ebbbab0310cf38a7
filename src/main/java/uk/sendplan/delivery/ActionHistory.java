package uk.sendplan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.VagueDate;

/** What happened to an action, the newest first: what was recorded, how its dates moved, and what was changed about it. */
@Service
@Transactional(readOnly = true)
public class ActionHistory {

    private final JdbcClient jdbc;

    ActionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that happened. */
    public sealed interface Event {
        Instant at();
    }

    /**
     * An update.
     *
     * @param internalNote null also for those who may not read it
     * @param replaced a later update took its place
     * @param corrects it took the place of an earlier one
     * @param cycle the name of the reporting cycle that it was made in, as it was then called; null where none was open
     * @param approval null where it needed none
     */
    public record Recorded(
            UUID id,
            Instant at,
            String author,
            Stage stage,
            @Nullable RatingLevel level,
            @Nullable String done,
            @Nullable String difference,
            @Nullable String internalNote,
            @Nullable String reason,
            @Nullable String mitigation,
            @Nullable String effect,
            @Nullable RatingRole suggestedRole,
            @Nullable String suggestedBecause,
            @Nullable String differsBecause,
            boolean nothingChanged,
            boolean corrects,
            boolean replaced,
            @Nullable String cycle,
            @Nullable Approval approval)
            implements Event {}

    /**
     * How an update that needed approval was reviewed.
     *
     * @param outcome null while nobody reviewed it
     * @param waits nobody reviewed it, and nothing was recorded since
     * @param comment what the reviewer asked for, where it was returned
     */
    public record Approval(
            UpdateReviews.@Nullable Outcome outcome,
            boolean waits,
            @Nullable String comment,
            @Nullable String by,
            @Nullable Instant at) {}

    /** A new due date was asked for. */
    public record Proposed(UUID id, Instant at, String author, VagueDate from, VagueDate to, String reason)
            implements Event {}

    /** It was decided. */
    public record Decided(
            Instant at,
            String author,
            DueDates.Decided outcome,
            VagueDate from,
            VagueDate to,
            @Nullable String reason) implements Event {}

    /**
     * Something about the action was changed; the first of them made it.
     *
     * @param author the account that did it, or null
     */
    public record Changed(Instant at, @Nullable UUID author, boolean made, List<Change> changes) implements Event {}

    /** @param field "title", "lead", "owner", "due" … */
    public record Change(
            String field, @Nullable String from, @Nullable String to) {}

    /** Everything that was known at the end of the day. */
    public List<Event> of(Member by, UUID actionId, AsAt asAt) {
        return of(by, List.of(actionId), asAt).getOrDefault(actionId, List.of());
    }

    /**
     * The same of several actions, in three statements, however many there are.
     *
     * @return by action; one of which nothing was known is left out
     */
    public Map<UUID, List<Event>> of(Member by, Collection<UUID> actions, AsAt asAt) {
        by.require(Right.READ_PLAN);
        UUID[] ids = actions.toArray(UUID[]::new);
        Map<UUID, List<Event>> events = new HashMap<>();
        recorded(by, ids, asAt, events);
        dates(by, ids, asAt, events);
        changes(by, ids, asAt, events);
        events.values()
                .forEach(each -> each.sort(Comparator.comparing(Event::at).reversed()));
        return events;
    }

    private static List<Event> of(UUID action, Map<UUID, List<Event>> events) {
        return events.computeIfAbsent(action, first -> new ArrayList<>());
    }

    private void recorded(Member by, UUID[] actions, AsAt asAt, Map<UUID, List<Event>> events) {
        boolean notes = by.may(Right.READ_INTERNAL_NOTES);
        jdbc.sql(asAt.tables("""
                select u.id, u.action_id, u.recorded_at, u.author_name, u.stage, u.done, u.difference, u.internal_note, u.reason, u.mitigation,
                    u.effect, u.suggested_role, u.suggested_because, u.differs_because, u.nothing_changed,
                    u.replaces_id is not null as corrects,
                    exists (select from progress_update c where c.replaces_id = u.id and c.recorded_at < :until) as replaced,
                    l.id as level_id, coalesce(l.severity, 0) as severity, l.label, l.definition, l.colour, l.role,
                    coalesce(l.comment_required, false) as comment_required, c.name as cycle,
                    u.needs_approval, w.outcome, w.comment as review_comment, w.reviewed_by_name, w.reviewed_at,
                    row_number() over (partition by u.action_id order by u.sequence desc) = 1 as latest
                from progress_update u left join rating_level l on l.id = u.rating_level_id
                left join update_review w on w.area_id = u.area_id and w.update_id = u.id and w.reviewed_at < :until
                left join {reporting_cycle} c on c.id = u.cycle_id and cast(:moment as timestamptz) is not null
                where u.area_id = :area and u.action_id = any(:actions) and u.recorded_at < :until
                order by u.sequence desc
                """))
                .param("area", by.areaId())
                .param("actions", actions)
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(RecordRows.of(RecordedRow.class))
                .list()
                .forEach(row -> of(row.actionId(), events).add(row.event(notes)));
    }

    private record RecordedRow(
            UUID id,
            UUID actionId,
            OffsetDateTime recordedAt,
            String authorName,
            Stage stage,
            @Nullable String done,
            @Nullable String difference,
            @Nullable String internalNote,
            @Nullable String reason,
            @Nullable String mitigation,
            @Nullable String effect,
            @Nullable RatingRole suggestedRole,
            @Nullable String suggestedBecause,
            @Nullable String differsBecause,
            boolean nothingChanged,
            boolean corrects,
            boolean replaced,
            @Nullable UUID levelId,
            int severity,
            @Nullable String label,
            @Nullable String definition,
            @Nullable RatingColour colour,
            @Nullable RatingRole role,
            boolean commentRequired,
            @Nullable String cycle,
            boolean needsApproval,
            UpdateReviews.@Nullable Outcome outcome,
            @Nullable String reviewComment,
            @Nullable String reviewedByName,
            @Nullable OffsetDateTime reviewedAt,
            boolean latest) {

        Recorded event(boolean notes) {
            RatingLevel level = levelId == null || label == null || colour == null || role == null
                    ? null
                    : new RatingLevel(
                            levelId,
                            severity,
                            label,
                            Objects.requireNonNullElse(definition, ""),
                            colour,
                            role,
                            commentRequired);
            return new Recorded(
                    id,
                    recordedAt.toInstant(),
                    authorName,
                    stage,
                    level,
                    done,
                    difference,
                    notes ? internalNote : null,
                    reason,
                    mitigation,
                    effect,
                    suggestedRole,
                    suggestedBecause,
                    differsBecause,
                    nothingChanged,
                    corrects,
                    replaced,
                    cycle,
                    needsApproval ? approval() : null);
        }

        private Approval approval() {
            return new Approval(
                    outcome,
                    outcome == null && latest,
                    reviewComment,
                    reviewedByName,
                    reviewedAt == null ? null : reviewedAt.toInstant());
        }
    }

    private void dates(Member by, UUID[] actions, AsAt asAt, Map<UUID, List<Event>> events) {
        jdbc.sql("""
                select p.id, p.action_id, p.from_words, p.from_from, p.from_to, p.to_words, p.to_from, p.to_to, p.reason, p.proposed_by_name,
                    p.proposed_at, d.outcome, d.reason as decision_reason, d.decided_by_name, d.decided_at
                from due_date_proposal p left join due_date_decision d on d.proposal_id = p.id and d.decided_at < :until
                where p.area_id = :area and p.action_id = any(:actions) and p.proposed_at < :until
                order by p.sequence
                """)
                .param("area", by.areaId())
                .param("actions", actions)
                .param("until", asAt.until())
                .query(RecordRows.of(DateRow.class))
                .list()
                .forEach(row -> row.addTo(of(row.actionId(), events)));
    }

    private record DateRow(
            UUID id,
            UUID actionId,
            String fromWords,
            @Nullable LocalDate fromFrom,
            @Nullable LocalDate fromTo,
            String toWords,
            @Nullable LocalDate toFrom,
            @Nullable LocalDate toTo,
            String reason,
            String proposedByName,
            OffsetDateTime proposedAt,
            DueDates.@Nullable Decided outcome,
            @Nullable String decisionReason,
            @Nullable String decidedByName,
            @Nullable OffsetDateTime decidedAt) {

        void addTo(List<Event> events) {
            VagueDate from = new VagueDate(fromWords, fromFrom, fromTo);
            VagueDate to = new VagueDate(toWords, toFrom, toTo);
            events.add(new Proposed(id, proposedAt.toInstant(), proposedByName, from, to, reason));
            if (outcome != null && decidedAt != null) {
                events.add(new Decided(
                        decidedAt.toInstant(),
                        Objects.requireNonNullElse(decidedByName, ""),
                        outcome,
                        from,
                        to,
                        decisionReason));
            }
        }
    }

    private void changes(Member by, UUID[] actions, AsAt asAt, Map<UUID, List<Event>> events) {
        List<VersionRow> versions = jdbc.sql("""
                select v.id, v.known_from, v.changed_by, v.number, v.title, v.description, o.name as lead, w.name as owner,
                    v.planned_start_words as planned_start, v.original_due_words as original_due, v.retired_at is not null as retired,
                    (select string_agg(s.name, ', ' order by s.name) from action_support_version c
                        join organisation s on s.id = c.organisation_id
                        where c.action_id = v.id and c.known_from <= v.known_from and c.known_to > v.known_from) as supporting
                from action_version v
                left join organisation o on o.id = v.lead_organisation_id
                left join person w on w.id = v.owner_id
                where v.area_id = :area and v.id = any(:actions) and v.known_from < :until
                order by v.id, v.known_from
                """)
                .param("area", by.areaId())
                .param("actions", actions)
                .param("until", asAt.until())
                .query(RecordRows.of(VersionRow.class))
                .list();
        VersionRow before = null;
        for (VersionRow version : versions) {
            VersionRow earlier = before != null && before.id().equals(version.id()) ? before : null;
            List<Change> differences = earlier == null ? List.of() : version.since(earlier);
            if (earlier == null || !differences.isEmpty()) {
                of(version.id(), events)
                        .add(new Changed(
                                version.knownFrom().toInstant(), version.changedBy(), earlier == null, differences));
            }
            before = version;
        }
    }

    private record VersionRow(
            UUID id,
            OffsetDateTime knownFrom,
            @Nullable UUID changedBy,
            String number,
            String title,
            @Nullable String description,
            @Nullable String lead,
            @Nullable String owner,
            @Nullable String plannedStart,
            @Nullable String originalDue,
            boolean retired,
            @Nullable String supporting) {

        List<Change> since(VersionRow before) {
            List<Change> changes = new ArrayList<>();
            compare(changes, "number", before.number, number);
            compare(changes, "title", before.title, title);
            compare(changes, "description", before.description, description);
            compare(changes, "lead", before.lead, lead);
            compare(changes, "owner", before.owner, owner);
            compare(changes, "supporting", before.supporting, supporting);
            compare(changes, "plannedStart", before.plannedStart, plannedStart);
            compare(changes, "due", before.originalDue, originalDue);
            if (before.retired != retired) {
                changes.add(new Change(retired ? "retired" : "reinstated", null, null));
            }
            return changes;
        }

        private static void compare(List<Change> changes, String field, @Nullable String from, @Nullable String to) {
            if (!Objects.equals(from, to)) {
                changes.add(new Change(field, from, to));
            }
        }
    }
}

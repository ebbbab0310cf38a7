package uk.sendplan.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/**
 * What organisations that support an action contributed, in their own words. Where the action stands, its lead organisation says. What was
 * said stays.
 */
@Service
@Transactional
public class Contributions {

    public static final int LONGEST = 4000;

    private final Actions actions;
    private final WorkPlaces places;
    private final JdbcClient jdbc;
    private final Clock clock;

    Contributions(Actions actions, WorkPlaces places, JdbcClient jdbc, Clock clock) {
        this.actions = actions;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param organisationId one that supports the action and that the person records for */
    public record Contribute(UUID key, UUID actionId, UUID organisationId, String text) {}

    /** An organisation that supports an action, with all that it said, the newest first. */
    public record Support(UUID organisationId, String organisation, List<Contribution> said) {}

    public record Contribution(UUID id, String text, String author, Instant at) {}

    /**
     * An action that somebody's organisations support.
     *
     * @param latest what they said last, or null
     */
    public record Supported(
            UUID areaId,
            String planSlug,
            String planTitle,
            UUID actionId,
            String number,
            String title,
            String leadName,
            @Nullable VagueDate due,
            @Nullable Contribution latest) {

        public boolean isOlderThan(LocalDate day) {
            return latest == null
                    || LocalDate.ofInstant(latest.at(), London.ZONE).isBefore(day);
        }
    }

    /** Whether this person may say what an organisation contributed, where that one supports the action. */
    public static boolean mayContribute(Member by, UUID organisationId) {
        return by.mayRecordFor(organisationId);
    }

    /**
     * @throws NotThere where the organisation does not support the action, or is not theirs
     * @throws Refused as a whole where the action is retired
     */
    public void contribute(Member by, Contribute command) {
        by.require(Right.RECORD_PROGRESS);
        Action action = actions.findAndHoldByAreaIdAndId(by.areaId(), command.actionId())
                .orElseThrow(() -> new NotThere("action"));
        if (!action.supporting().contains(command.organisationId()) || !mayContribute(by, command.organisationId())) {
            throw new NotThere("support of another organisation");
        }
        ActionKeeping.refuseRetired(action);
        places.requireCurrent(by, action.place());
        jdbc.sql("""
                insert into contribution (id, area_id, action_id, organisation_id, text, author_id, author_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing""")
                .params(
                        command.key(),
                        by.areaId(),
                        action.id(),
                        command.organisationId(),
                        command.text(),
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Row(
            UUID organisationId,
            String organisation,
            @Nullable UUID id,
            @Nullable String text,
            @Nullable String authorName,
            @Nullable OffsetDateTime recordedAt) {}

    /** The organisations that support an action, by name, each with all that it said, the newest first; in one statement. */
    @Transactional(readOnly = true)
    public List<Support> of(Member by, UUID actionId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        List<Row> rows = jdbc.sql(asAt.tables("""
                select o.id as organisation_id, o.name as organisation, c.id, c.text, c.author_name, c.recorded_at
                from {action_support} s
                join {organisation} o on o.id = s.organisation_id
                left join contribution c on c.area_id = s.area_id and c.action_id = s.action_id
                    and c.organisation_id = s.organisation_id and c.recorded_at < :until
                where s.area_id = :area and s.action_id = :action and cast(:moment as timestamptz) is not null
                order by o.name, o.id, c.sequence desc
                """))
                .param("area", by.areaId())
                .param("action", actionId)
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(RecordRows.of(Row.class))
                .list();
        return rows.stream()
                .map(Row::organisationId)
                .distinct()
                .map(organisation -> support(rows.stream()
                        .filter(row -> row.organisationId().equals(organisation))
                        .toList()))
                .toList();
    }

    private static Support support(List<Row> rows) {
        return new Support(
                rows.get(0).organisationId(),
                rows.get(0).organisation(),
                rows.stream()
                        .filter(row -> row.id() != null)
                        .map(row -> contribution(row.id(), row.text(), row.authorName(), row.recordedAt()))
                        .toList());
    }

    private static Contribution contribution(
            @Nullable UUID id, @Nullable String text, @Nullable String author, @Nullable OffsetDateTime at) {
        if (id == null || text == null || author == null || at == null) {
            throw new IllegalStateException("a contribution without its columns");
        }
        return new Contribution(id, text, author, at.toInstant());
    }

    private record SupportedRow(
            UUID areaId,
            String planSlug,
            String planTitle,
            UUID actionId,
            String number,
            String title,
            String leadName,
            @Nullable String dueWords,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable UUID id,
            @Nullable String text,
            @Nullable String authorName,
            @Nullable OffsetDateTime recordedAt) {

        Supported supported() {
            return new Supported(
                    areaId,
                    planSlug,
                    planTitle,
                    actionId,
                    number,
                    title,
                    leadName,
                    dueWords == null ? null : new VagueDate(dueWords, dueFrom, dueTo),
                    id == null ? null : contribution(id, text, authorName, recordedAt));
        }
    }

    /** The open actions that somebody's organisations support, in all their areas, in one statement. */
    @Transactional(readOnly = true)
    public List<Supported> supportedBy(Collection<Member> seats) {
        List<Member> recording =
                seats.stream().filter(seat -> seat.may(Right.RECORD_PROGRESS)).toList();
        return jdbc
                .sql("""
                select distinct on (a.id) a.area_id, p.slug as plan_slug, p.title as plan_title, a.id as action_id, a.number, a.title,
                    o.name as lead_name, a.due_words, a.due_from, a.due_to, c.id, c.text, c.author_name, c.recorded_at
                from action_support s
                join action a on a.area_id = s.area_id and a.id = s.action_id
                join organisation o on o.id = a.lead_organisation_id
                join improvement_plan p on p.id = a.plan_id
                left join reference r on r.id = a.reference_id
                join priority y on y.id = case when a.reference_id is null then a.priority_id else r.priority_id end
                left join contribution c on c.area_id = s.area_id and c.action_id = s.action_id
                    and c.organisation_id = s.organisation_id
                where s.area_id = any(:areas) and s.organisation_id = any(:organisations)
                    and coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is null
                    and coalesce((select v.stage from progress_update v
                        where v.area_id = a.area_id and v.action_id = a.id and %s
                        order by v.sequence desc limit 1), 'NOT_STARTED') in ('NOT_STARTED', 'IN_PROGRESS')
                order by a.id, c.sequence desc nulls last
                """.formatted(CountedUpdate.now("v")))
                .param("areas", recording.stream().map(Member::areaId).toArray(UUID[]::new))
                .param(
                        "organisations",
                        recording.stream()
                                .flatMap(seat -> seat.organisations().stream())
                                .toArray(UUID[]::new))
                .query(RecordRows.of(SupportedRow.class))
                .list()
                .stream()
                .map(SupportedRow::supported)
                .sorted(Comparator.comparing(Supported::planTitle)
                        .thenComparing(Supported::number, NaturalOrder.COMPARATOR))
                .toList();
    }
}

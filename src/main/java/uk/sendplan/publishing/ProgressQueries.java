package uk.sendplan.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.measure.published.PublicMeasures;
import uk.sendplan.publishing.ProgressView.Edition;
import uk.sendplan.publishing.ProgressView.Head;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.publishing.ProgressView.OfPlan;
import uk.sendplan.publishing.ProgressView.OfPriority;
import uk.sendplan.publishing.ProgressView.SectionView;
import uk.sendplan.publishing.ProgressView.Step;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads progress pages as their own area sees them, each page with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private final ReportingCycles cycles;
    private final ItemLinks links;
    private final PublicMeasures measures;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressQueries(ReportingCycles cycles, ItemLinks links, PublicMeasures measures, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.links = links;
        this.measures = measures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A priority in the list of a cycle's pages.
     *
     * @param state null where nobody has written on its page
     * @param edition the latest that is not withdrawn, or null
     * @param unanswered how many comments of the forum wait for an answer
     */
    public record Row(
            UUID priorityId,
            String number,
            String name,
            @Nullable PageState state,
            boolean shared,
            int items,
            @Nullable Integer edition,
            int unanswered) {}

    /**
     * The pages of a cycle, one for each priority that is not retired, or that has one, in the order of the plan; for the forum those
     * that are shared with it.
     */
    public List<Row> ofCycle(Member by, UUID planId, UUID cycleId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select y.id as priority_id, y.number, y.name, g.state, coalesce(g.shared, false) as shared,
                    (select count(*) from progress_item i where i.area_id = g.area_id and i.page_id = g.id) as items,
                    (select max(e.number) from progress_edition e where e.area_id = g.area_id and e.page_id = g.id
                        and not exists (select from progress_edition_withdrawal w where w.edition_id = e.id)) as edition,
                    (select count(*) from forum_comment c where c.area_id = g.area_id and c.page_id = g.id
                        and not exists (select from forum_comment_answer a where a.comment_id = c.id)) as unanswered
                from priority y left join progress_page g on g.area_id = y.area_id and g.priority_id = y.id and g.cycle_id = :cycle
                where y.area_id = :area and y.plan_id = :plan and (y.retired_at is null or g.id is not null) and (g.shared or :all)
                order by y.position, y.id
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("cycle", cycleId)
                .param("all", by.may(Right.READ_DRAFTS))
                .query(RecordRows.of(Row.class))
                .list();
    }

    /**
     * A cycle in the list of a priority's pages.
     *
     * @param state null where nobody has written on its page
     * @param edition the latest that is not withdrawn, or null
     */
    public record OfCycle(
            String planSlug,
            String cycleSlug,
            String cycleName,
            String number,
            @Nullable PageState state,
            @Nullable Integer edition) {}

    /** The pages of a priority in the cycles that have opened, the latest first; for the forum those that are shared with it. */
    public List<OfCycle> ofPriority(Member by, UUID priorityId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select p.slug as plan_slug, c.slug as cycle_slug, c.name as cycle_name, y.number, g.state,
                    (select max(e.number) from progress_edition e where e.area_id = g.area_id and e.page_id = g.id
                        and not exists (select from progress_edition_withdrawal w where w.edition_id = e.id)) as edition
                from priority y join improvement_plan p on p.id = y.plan_id
                    join reporting_cycle c on c.area_id = y.area_id and c.plan_id = y.plan_id
                    left join progress_page g on g.area_id = y.area_id and g.priority_id = y.id and g.cycle_id = c.id
                where y.area_id = :area and y.id = :priority and c.opens <= :today and (g.shared or :all)
                order by c.opens desc limit 6
                """)
                .param("area", by.areaId())
                .param("priority", priorityId)
                .param("today", London.today(clock))
                .param("all", by.may(Right.READ_DRAFTS))
                .query(RecordRows.of(OfCycle.class))
                .list();
    }

    private record Found(
            UUID planId,
            String planSlug,
            String planTitle,
            String levelName,
            UUID id,
            String number,
            String name,
            boolean retired,
            String cycleSlug) {

        OfPlan plan() {
            return new OfPlan(planId, planSlug, planTitle, levelName);
        }

        OfPriority priority() {
            return new OfPriority(id, number, name, retired);
        }
    }

    /**
     * @param number of the priority, in any case
     * @throws NotThere for what the plan does not have, and for the forum where it is not shared
     */
    public ProgressView page(Member by, UUID planId, String cycleSlug, String number) {
        return page(by, "p.id = ? and c.slug = ? and lower(y.number) = lower(?)", planId, cycleSlug, number);
    }

    /** @throws NotThere for a page of another area, and for the forum where it is not shared */
    public ProgressView page(Member by, UUID pageId) {
        return page(
                by,
                "exists (select from progress_page g where g.area_id = p.area_id and g.id = ? and g.cycle_id = c.id and g.priority_id = y.id)",
                pageId);
    }

    private ProgressView page(Member by, String which, Object... parameters) {
        by.require(Right.READ_PLAN);
        Found found = jdbc.sql("""
                select p.id as plan_id, p.slug as plan_slug, p.title as plan_title, p.level_name, y.id, y.number, y.name,
                    y.retired_at is not null or p.retired_at is not null as retired, c.slug as cycle_slug
                from improvement_plan p join priority y on y.plan_id = p.id join reporting_cycle c on c.plan_id = p.id
                where p.area_id = ? and\s""" + which)
                .param(by.areaId())
                .params(parameters)
                .query(RecordRows.of(Found.class))
                .optional()
                .orElseThrow(() -> new NotThere("progress page"));
        CycleView cycle = cycles.cycle(by, found.planId(), found.cycleSlug(), AsAt.NOW)
                .orElseThrow(() -> new NotThere("cycle " + found.cycleSlug()));
        Head head = jdbc.sql("""
                select id, wording, state, shared, version from progress_page where area_id = ? and cycle_id = ? and priority_id = ?
                """)
                .params(by.areaId(), cycle.id(), found.id())
                .query(RecordRows.of(Head.class))
                .optional()
                .orElse(null);
        if (!by.may(Right.READ_DRAFTS) && (head == null || !head.shared())) {
            throw new NotThere("progress page that is not shared");
        }
        UUID page = head == null ? new UUID(0, 0) : head.id();
        return new ProgressView(
                found.plan(),
                found.priority(),
                cycle,
                head,
                sections(by, cycle, items(by, page)),
                steps(by, page),
                editions(by, page),
                authors(by, page),
                measures.about(by, found.id()));
    }

    private List<SectionView> sections(Member by, CycleView cycle, List<Item> items) {
        return cycles.template(by, cycle.id(), AsAt.NOW).sections().stream()
                .map(section -> new SectionView(
                        section,
                        items.stream()
                                .filter(item -> item.sectionId().equals(section.id()))
                                .toList()))
                .toList();
    }

    private record ItemRow(
            UUID id,
            UUID sectionId,
            String text,
            @Nullable UUID organisationId,
            @Nullable UUID updateId,
            @Nullable String organisation,
            @Nullable String writtenBy,
            Instant writtenAt,
            long version) {

        Item with(List<ItemLink> links) {
            return new Item(
                    id, sectionId, text, organisationId, organisation, updateId, links, writtenBy, writtenAt, version);
        }
    }

    private List<Item> items(Member by, UUID page) {
        Map<UUID, List<ItemLink>> behind = links.ofPage(by.areaId(), page);
        return jdbc.sql("""
                select i.id, i.section_id, i.text, i.organisation_id, i.update_id, o.name as organisation, a.name as written_by,
                    v.known_from as written_at, i.version
                from progress_item i
                join progress_item_version v on v.area_id = i.area_id and v.id = i.id and v.known_to = 'infinity'
                left join organisation o on o.id = i.organisation_id
                left join account a on a.id = v.changed_by
                where i.area_id = ? and i.page_id = ?
                order by i.position, i.id
                """).params(by.areaId(), page).query(RecordRows.of(ItemRow.class)).list().stream()
                .map(row -> row.with(behind.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<Step> steps(Member by, UUID page) {
        return jdbc.sql("""
                select kind, comment, taken_by_name, taken_at from progress_step where area_id = ? and page_id = ? order by sequence desc
                """)
                .params(by.areaId(), page)
                .query(RecordRows.of(Step.class))
                .list();
    }

    private List<Edition> editions(Member by, UUID page) {
        return jdbc.sql("""
                select e.id, e.number, e.content_hash, e.published_at, a.name as published_by, w.reason, w.withdrawn_at
                from progress_edition e
                left join account a on a.id = e.published_by
                left join progress_edition_withdrawal w on w.edition_id = e.id
                where e.area_id = ? and e.page_id = ?
                order by e.number desc
                """)
                .params(by.areaId(), page)
                .query(RecordRows.of(Edition.class))
                .list();
    }

    private Set<UUID> authors(Member by, UUID page) {
        return jdbc.sql("""
                select account_id from progress_author
                where area_id = :area and page_id = :page
                    and edition = (select coalesce(max(number), 0) + 1 from progress_edition where area_id = :area and page_id = :page)
                """)
                .param("area", by.areaId())
                .param("page", page)
                .query(UUID.class)
                .set();
    }

    /** What an edition says. */
    public ProgressDocument content(Member by, UUID editionId) {
        by.require(Right.READ_PLAN);
        return ProgressJson.fromJson(jdbc.sql("select content from progress_edition where area_id = ? and id = ?")
                .params(by.areaId(), editionId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotThere("edition " + editionId)));
    }

    /** Whether an item stood on a page and was taken off. */
    public boolean isTakenOff(Member by, UUID pageId, UUID itemId) {
        by.require(Right.DRAFT_PAGES);
        return jdbc.sql("""
                select exists (select from progress_item_version where area_id = :area and page_id = :page and id = :item)
                    and not exists (select from progress_item where area_id = :area and id = :item)
                """)
                .param("area", by.areaId())
                .param("page", pageId)
                .param("item", itemId)
                .query(Boolean.class)
                .single();
    }

    public record Organisation(UUID id, String name) {}

    /** Those whose items this person writes, by name. */
    public List<Organisation> organisations(Member by) {
        by.require(Right.DRAFT_PAGES);
        return jdbc
                .sql("select id, name from organisation where area_id = ? order by lower(name), id")
                .param(by.areaId())
                .query(RecordRows.of(Organisation.class))
                .list()
                .stream()
                .filter(organisation ->
                        by.may(Right.EDIT_PLAN) || by.organisations().contains(organisation.id()))
                .toList();
    }
}

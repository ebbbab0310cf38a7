package uk.sendplan.publishing.forum;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.KnownPeople;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.DisclosureCheck;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Writes, publishes and withdraws the forum's view of a priority in a cycle. All of it is the forum's alone; that a second person agrees
 * is the forum's own business.
 */
@Service
@Transactional
public class ForumViews {

    public static final int LONGEST_TEXT = 3000;
    public static final int LONGEST_REASON = 1000;

    private final ForumViewStore views;
    private final KnownPeople people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForumViews(
            ForumViewStore views, KnownPeople people, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.views = views;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What a view is of. */
    public record Place(UUID cycleId, UUID priorityId) {}

    /**
     * @param key the form's, which becomes the view's id where there is none yet
     * @throws StaleVersion where somebody else of the forum began one meanwhile
     * @throws Refused where the priority or the plan is retired
     */
    public void begin(Member by, UUID key, Place place, ForumWording wording) {
        by.require(Right.WRITE_FORUM_VIEW);
        UUID plan = planOf(by, place);
        jdbc.sql("""
                insert into forum_view (id, area_id, plan_id, cycle_id, priority_id, level, text, state, version)
                values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', 0) on conflict do nothing
                """)
                .params(
                        key,
                        by.areaId(),
                        plan,
                        place.cycleId(),
                        place.priorityId(),
                        wording.level().name(),
                        wording.text())
                .update();
        boolean begun = views.findAndHoldByAreaIdAndCycleIdAndPriorityId(
                        by.areaId(), place.cycleId(), place.priorityId())
                .filter(view -> view.id().equals(key))
                .isPresent();
        if (!begun) {
            throw new StaleVersion();
        }
    }

    /** @throws StaleVersion where somebody else changed it since the form was read */
    public void reword(Member by, Place place, long version, ForumWording wording) {
        ForumView held = held(by, place);
        held.requireVersion(version);
        planOf(by, place);
        held.word(wording);
    }

    /**
     * @param key the form's, which becomes the edition's id
     * @param version that they saw
     * @param concernsRead whether they say that they read what the check found, and that it can be published
     */
    public record Publish(UUID key, Place place, long version, boolean concernsRead) {}

    /**
     * @throws StaleVersion where it says something else than was seen
     * @throws Refused where there is nothing new to publish, or nobody could read it; where it says what is never published; at "read"
     *     where the check found something else and they do not say so
     */
    public void publish(Member by, Publish command) {
        ForumView held = held(by, command.place());
        if (isPublished(by, command.key())) {
            return;
        }
        held.requireVersion(command.version());
        if (held.state() != ForumViewState.DRAFT) {
            throw new Refused("", "forum.view.error.state." + held.state());
        }
        DisclosureCheck.requirePublishable(concerns(by, held.wording()), command.concernsRead());
        int made = insert(by, command, held.wording());
        if (made == 0) {
            throw new Refused("", "forum.view.error.planNotPublished");
        }
        held.reach(ForumViewState.PUBLISHED);
        tell(by, command.key());
    }

    private boolean isPublished(Member by, UUID key) {
        return jdbc.sql("select exists (select from forum_view_edition where area_id = ? and id = ?)")
                .params(by.areaId(), key)
                .query(Boolean.class)
                .single();
    }

    /** With names of its own, so that it stays as it is whatever is renamed; nothing where the plan was never published. */
    private int insert(Member by, Publish command, ForumWording wording) {
        return jdbc.sql("""
                insert into forum_view_edition (id, area_id, cycle_id, priority_id, number, forum_name, area_slug, area_name, plan_slug,
                    plan_title, level_name, cycle_slug, cycle_name, priority_number, priority_name, level, text, published_at, published_by)
                select :id, y.area_id, c.id, y.id,
                    (select coalesce(max(e.number), 0) + 1 from forum_view_edition e where e.cycle_id = c.id and e.priority_id = y.id),
                    (select min(o.name) from membership m join organisation o on o.id = m.organisation_id
                        where m.area_id = y.area_id and m.account_id = :by and m.role = 'FORUM' and m.ended_at is null),
                    :areaSlug, :areaName, p.slug, p.title, p.level_name, c.slug, c.name, y.number, y.name, :level, :text, :at, :by
                from reporting_cycle c join improvement_plan p on p.id = c.plan_id join priority y on y.plan_id = p.id
                where c.area_id = :area and c.id = :cycle and y.area_id = :area and y.id = :priority
                    and exists (select from plan_edition d where d.area_id = p.area_id and d.plan_id = p.id)
                """)
                .param("id", command.key())
                .param("areaSlug", by.areaSlug())
                .param("areaName", by.areaName())
                .param("level", wording.level().name())
                .param("text", wording.text())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.accountId())
                .param("area", by.areaId())
                .param("cycle", command.place().cycleId())
                .param("priority", command.place().priorityId())
                .update();
    }

    /**
     * Takes an edition back from the public, for good. One that is withdrawn already stays as it is.
     *
     * @param reason for everyone to read
     * @throws NotThere for what was never published
     */
    public void withdraw(Member by, Place place, int edition, String reason) {
        ForumView held = held(by, place);
        Published found = jdbc.sql("""
                select e.id, not exists (select from forum_view_edition l where l.cycle_id = e.cycle_id and l.priority_id = e.priority_id
                    and l.number > e.number) as latest
                from forum_view_edition e where e.area_id = ? and e.cycle_id = ? and e.priority_id = ? and e.number = ?
                """)
                .params(by.areaId(), place.cycleId(), place.priorityId(), edition)
                .query((row, number) -> new Published(row.getObject("id", UUID.class), row.getBoolean("latest")))
                .optional()
                .orElseThrow(() -> new NotThere("edition " + edition));
        int withdrawn = jdbc.sql("""
                insert into forum_view_withdrawal (edition_id, area_id, reason, withdrawn_at, withdrawn_by)
                values (?, ?, ?, ?, ?) on conflict (edition_id) do nothing
                """)
                .params(found.id(), by.areaId(), reason, clock.instant().atOffset(ZoneOffset.UTC), by.accountId())
                .update();
        if (withdrawn == 0) {
            return;
        }
        if (found.latest() && held.state() == ForumViewState.PUBLISHED) {
            held.reach(ForumViewState.WITHDRAWN);
        }
        tell(by, found.id());
    }

    private record Published(UUID id, boolean latest) {}

    /** What should not be published, or not without thinking, in the order of the text. */
    public List<Concern> concerns(Member by, ForumWording wording) {
        return DisclosureCheck.knowing(people.names(by)).concerns(wording.text());
    }

    private ForumView held(Member by, Place place) {
        by.require(Right.WRITE_FORUM_VIEW);
        return views.findAndHoldByAreaIdAndCycleIdAndPriorityId(by.areaId(), place.cycleId(), place.priorityId())
                .orElseThrow(() -> new NotThere("view of " + place));
    }

    /** @throws NotThere where the two are not of one plan */
    private UUID planOf(Member by, Place place) {
        Within within = jdbc.sql("""
                select c.plan_id, y.retired_at is not null or p.retired_at is not null as retired
                from reporting_cycle c join priority y on y.plan_id = c.plan_id join improvement_plan p on p.id = c.plan_id
                where c.area_id = ? and c.id = ? and y.area_id = ? and y.id = ?
                """)
                .params(by.areaId(), place.cycleId(), by.areaId(), place.priorityId())
                .query((row, number) -> new Within(row.getObject("plan_id", UUID.class), row.getBoolean("retired")))
                .optional()
                .orElseThrow(() -> new NotThere("priority and cycle of " + place));
        if (within.retired()) {
            throw new Refused("", "progressPage.error.retired");
        }
        return within.planId();
    }

    private record Within(UUID planId, boolean retired) {}

    private void tell(Member by, UUID edition) {
        events.publishEvent(jdbc.sql("""
                        select e.area_id, e.area_slug, e.area_name, e.forum_name, e.plan_slug, e.plan_title, e.cycle_slug, e.cycle_name,
                            e.priority_number, e.priority_name, e.number, w.reason as withdrawn
                        from forum_view_edition e left join forum_view_withdrawal w on w.edition_id = e.id
                        where e.area_id = ? and e.id = ?
                        """)
                .params(by.areaId(), edition)
                .query(RecordRows.of(ForumViewPublished.class))
                .single());
    }
}

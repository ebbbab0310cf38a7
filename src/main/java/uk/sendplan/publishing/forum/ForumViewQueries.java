package uk.sendplan.publishing.forum;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.forum.ForumViewPage.Draft;
import uk.sendplan.publishing.forum.ForumViewPage.Edition;
import uk.sendplan.publishing.forum.ForumViewPage.Head;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads the forum's views as their own area sees them: what was published is for all, what is written for the forum alone. */
@Service
@Transactional(readOnly = true)
public class ForumViewQueries {

    private static final String EDITION = """
            select e.plan_slug, e.cycle_slug, e.cycle_name, e.priority_number, e.number, e.forum_name, e.level, e.text, e.published_at,
                w.reason, w.withdrawn_at
            from forum_view_edition e left join forum_view_withdrawal w on w.area_id = e.area_id and w.edition_id = e.id
            where e.area_id = ? and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ForumViewQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param number of the priority, in any case
     * @throws NotThere for what the plan does not have
     */
    public ForumViewPage page(Member by, UUID planId, String cycleSlug, String number) {
        by.require(Right.READ_PLAN);
        Head head = jdbc.sql("""
                select p.slug as plan_slug, p.title as plan_title, p.level_name, c.id as cycle_id, c.slug as cycle_slug,
                    c.name as cycle_name, y.id as priority_id, y.number, y.name,
                    y.retired_at is not null or p.retired_at is not null as retired
                from improvement_plan p join priority y on y.plan_id = p.id join reporting_cycle c on c.plan_id = p.id
                where p.area_id = ? and p.id = ? and c.slug = ? and lower(y.number) = lower(?)
                """)
                .params(by.areaId(), planId, cycleSlug, number)
                .query(RecordRows.of(Head.class))
                .optional()
                .orElseThrow(() -> new NotThere("priority " + number + " in cycle " + cycleSlug));
        return new ForumViewPage(head, draft(by, head), editions(by, head.cycleId(), head.priorityId()));
    }

    private @Nullable Draft draft(Member by, Head head) {
        return by.may(Right.WRITE_FORUM_VIEW)
                ? jdbc.sql("""
                                select level, text, state, version from forum_view where area_id = ? and cycle_id = ? and priority_id = ?
                                """)
                        .params(by.areaId(), head.cycleId(), head.priorityId())
                        .query(RecordRows.of(Draft.class))
                        .optional()
                        .orElse(null)
                : null;
    }

    /** All editions of one view, the latest first. */
    public List<Edition> editions(Member by, UUID cycleId, UUID priorityId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(EDITION + "e.cycle_id = ? and e.priority_id = ? order by e.number desc")
                .params(by.areaId(), cycleId, priorityId)
                .query(RecordRows.of(Edition.class))
                .list();
    }

    /** What was published of a priority in all cycles, the latest first. */
    public List<Edition> ofPriority(Member by, UUID priorityId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(EDITION + "e.priority_id = ? order by e.published_at desc, e.number desc")
                .params(by.areaId(), priorityId)
                .query(RecordRows.of(Edition.class))
                .list();
    }

    /** A cycle for which the forum can write its view of a priority. */
    public record ToWrite(String planSlug, String cycleSlug, String cycleName, String number) {}

    /** The cycles that have opened, the latest first. */
    public List<ToWrite> toWrite(Member by, UUID priorityId) {
        by.require(Right.WRITE_FORUM_VIEW);
        return jdbc.sql("""
                select p.slug as plan_slug, c.slug as cycle_slug, c.name as cycle_name, y.number
                from priority y join improvement_plan p on p.id = y.plan_id join reporting_cycle c on c.plan_id = p.id
                where y.area_id = ? and y.id = ? and c.opens <= ?
                order by c.opens desc limit 3
                """)
                .params(by.areaId(), priorityId, London.today(clock))
                .query(RecordRows.of(ToWrite.class))
                .list();
    }
}

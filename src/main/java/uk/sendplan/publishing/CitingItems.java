package uk.sendplan.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;

/** Finds what progress pages say with a reference, or an action under it, behind it. */
@Service
@Transactional(readOnly = true)
public class CitingItems {

    private final JdbcClient jdbc;

    CitingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An item of a progress page.
     *
     * @param state of its page
     * @param number of the priority
     */
    public record CitingItem(
            UUID id,
            String text,
            PageState state,
            String cycleSlug,
            String cycleName,
            String levelName,
            String number) {}

    /** In one statement, those of the latest cycle first; for the forum those of pages that are shared with it. */
    public List<CitingItem> of(Member by, UUID reference, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(asAt.tables("""
                select i.id, i.text, g.state, c.slug as cycle_slug, c.name as cycle_name, p.level_name, y.number
                from {progress_item} i
                join {progress_page} g on g.area_id = i.area_id and g.id = i.page_id
                join {reporting_cycle} c on c.area_id = i.area_id and c.id = g.cycle_id
                join {improvement_plan} p on p.area_id = i.area_id and p.id = g.plan_id
                join {priority} y on y.area_id = i.area_id and y.id = g.priority_id
                where i.area_id = :area and (g.shared or :all) and cast(:moment as timestamptz) is not null
                    and exists (select from {progress_item_link} l
                        left join {action} a on a.area_id = l.area_id and a.id = l.action_id
                        where l.area_id = i.area_id and l.item_id = i.id and :reference in (l.reference_id, a.reference_id))
                order by c.opens desc, y.position, g.id, i.position, i.id
                """))
                .param("area", by.areaId())
                .param("reference", reference)
                .param("all", by.may(Right.READ_DRAFTS))
                .param("moment", asAt.moment())
                .query(RecordRows.of(CitingItem.class))
                .list();
    }
}

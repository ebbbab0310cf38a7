package uk.sendplan.publishing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/**
 * Holds a progress page until the transaction ends, so that it is written and reviewed by one after the other. Whoever holds it to write
 * is remembered as one of its authors.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProgressHolding {

    private final ProgressPageStore pages;
    private final JdbcClient jdbc;

    ProgressHolding(ProgressPageStore pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    /** @throws NotThere for a page of another area, or one that they may not review */
    ProgressPage page(Member by, Right right, UUID pageId) {
        by.require(right);
        return pages.findAndHoldByAreaIdAndId(by.areaId(), pageId)
                .orElseThrow(() -> new NotThere("progress page " + pageId));
    }

    /**
     * The page of a priority in a cycle, which begins when the first writes on it.
     *
     * @throws NotThere where the two are not of one plan
     * @throws Refused while it is in review, and where the priority or the plan is retired
     */
    ProgressPage toWrite(Member by, UUID cycleId, UUID priorityId) {
        by.require(Right.DRAFT_PAGES);
        Within within = jdbc.sql("""
                select c.plan_id, y.retired_at is not null or p.retired_at is not null as retired
                from reporting_cycle c join priority y on y.plan_id = c.plan_id join improvement_plan p on p.id = c.plan_id
                where c.area_id = ? and c.id = ? and y.area_id = ? and y.id = ?
                """)
                .params(by.areaId(), cycleId, by.areaId(), priorityId)
                .query((row, number) -> new Within(row.getObject("plan_id", UUID.class), row.getBoolean("retired")))
                .optional()
                .orElseThrow(() -> new NotThere("priority " + priorityId + " in cycle " + cycleId));
        if (within.retired()) {
            throw new Refused("", "progressPage.error.retired");
        }
        jdbc.sql("""
                insert into progress_page (id, area_id, plan_id, cycle_id, priority_id, state, shared, version)
                values (gen_random_uuid(), ?, ?, ?, ?, 'DRAFT', false, 0) on conflict (cycle_id, priority_id) do nothing
                """).params(by.areaId(), within.planId(), cycleId, priorityId).update();
        return written(
                by,
                pages.findAndHoldByAreaIdAndCycleIdAndPriorityId(by.areaId(), cycleId, priorityId)
                        .orElseThrow());
    }

    private record Within(UUID planId, boolean retired) {}

    /** @throws Refused while it is in review */
    ProgressPage toWrite(Member by, UUID pageId) {
        return written(by, page(by, Right.DRAFT_PAGES, pageId));
    }

    private ProgressPage written(Member by, ProgressPage page) {
        if (!page.state().isWritable()) {
            throw new Refused("", "progressPage.error.inReview");
        }
        page.reach(page.state().afterWriting());
        jdbc.sql("""
                insert into progress_author (page_id, edition, account_id, area_id) values (:page, :edition, :account, :area)
                on conflict do nothing
                """)
                .param("page", page.id())
                .param("edition", nextEdition(page))
                .param("account", by.accountId())
                .param("area", by.areaId())
                .update();
        return page;
    }

    /** The number that the edition has that comes next. */
    int nextEdition(ProgressPage page) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from progress_edition where area_id = ? and page_id = ?")
                .params(page.areaId(), page.id())
                .query(Integer.class)
                .single();
    }

    /** Whether they wrote anything of the edition that comes next. */
    boolean isAuthor(Member by, ProgressPage page) {
        return jdbc.sql("""
                select exists (select from progress_author where area_id = ? and page_id = ? and edition = ? and account_id = ?)
                """)
                .params(page.areaId(), page.id(), nextEdition(page), by.accountId())
                .query(Boolean.class)
                .single();
    }
}

package uk.sendplan.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.shared.RecordRows;

/** How far an area is set up. One statement, and so across the tables of several rooms, which each count their own elsewhere. */
@Service
public class AreaBeginnings {

    private final JdbcClient jdbc;

    AreaBeginnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is of each.
     *
     * @param people accounts that can sign in
     * @param invited of whom nobody accepted yet
     * @param planSlug of the plan that was there first; empty without one
     */
    public record Counts(long organisations, long people, long invited, long plans, long cycles, String planSlug) {}

    @Transactional(readOnly = true)
    public Counts of(Member member) {
        return jdbc.sql("""
                select (select count(*) from organisation where area_id = :area) as organisations,
                    (select count(distinct account_id) from membership where area_id = :area and ended_at is null) as people,
                    (select count(*) from invitation where area_id = :area and accepted_at is null and withdrawn_at is null) as invited,
                    (select count(*) from improvement_plan where area_id = :area and retired_at is null) as plans,
                    (select count(*) from reporting_cycle where area_id = :area) as cycles,
                    coalesce((select slug from improvement_plan where area_id = :area and retired_at is null order by id limit 1), '') as plan_slug
                """)
                .param("area", member.areaId())
                .query(RecordRows.of(Counts.class))
                .single();
    }
}

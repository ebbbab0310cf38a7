package uk.sendplan.publishing;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.SectionUse;

/** Headings under which items of progress pages stand. */
@Component
class SectionsWithItems implements SectionUse {

    private final JdbcClient jdbc;

    SectionsWithItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> used(Member by, UUID cycleId) {
        by.require(Right.EDIT_PLAN);
        return jdbc.sql("""
                select distinct i.section_id from progress_item i join progress_page g on g.area_id = i.area_id and g.id = i.page_id
                where g.area_id = ? and g.cycle_id = ?
                """).params(by.areaId(), cycleId).query(UUID.class).set();
    }
}

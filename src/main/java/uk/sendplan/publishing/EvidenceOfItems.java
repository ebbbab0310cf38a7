package uk.sendplan.publishing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.evidence.EvidenceSubjects;
import uk.sendplan.evidence.Subject;
import uk.sendplan.shared.RecordRows;

/**
 * Whose evidence that of an item of a progress page is: that of whoever may write the item. Nothing is added while the page is in
 * review, nor to an item that was taken off; who could write it last still withdraws what is there.
 */
@Service
@Transactional(readOnly = true)
class EvidenceOfItems implements EvidenceSubjects {

    private final JdbcClient jdbc;

    EvidenceOfItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID planId, boolean own, boolean open) {}

    @Override
    public Optional<Known> find(Member by, Subject subject) {
        by.require(Right.READ_PLAN);
        return subject instanceof Subject.OfItem item ? find(by, item) : Optional.empty();
    }

    private Optional<Known> find(Member by, Subject.OfItem item) {
        return jdbc.sql("""
                select g.plan_id, coalesce(v.organisation_id = any(:mine), false) as own,
                    i.id is not null and g.state <> 'IN_REVIEW' and coalesce(y.retired_at, p.retired_at) is null as open
                from progress_item_version v
                join progress_page g on g.area_id = v.area_id and g.id = v.page_id
                join improvement_plan p on p.area_id = g.area_id and p.id = g.plan_id
                join priority y on y.area_id = g.area_id and y.id = g.priority_id
                left join progress_item i on i.area_id = v.area_id and i.id = v.id
                where v.area_id = :area and v.id = :item and v.page_id = :page and (g.shared or :all)
                order by v.known_from desc limit 1
                """)
                .param("area", by.areaId())
                .param("item", item.id())
                .param("page", item.page())
                .param("mine", by.organisations().toArray(UUID[]::new))
                .param("all", by.may(Right.READ_DRAFTS))
                .query(RecordRows.of(Row.class))
                .optional()
                .map(row -> new Known(row.planId(), isTheirs(by, row.own()), row.open()));
    }

    private static boolean isTheirs(Member by, boolean own) {
        return by.may(Right.DRAFT_PAGES) && (by.may(Right.EDIT_PLAN) || own);
    }
}

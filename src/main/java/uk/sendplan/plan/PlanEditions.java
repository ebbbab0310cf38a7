package uk.sendplan.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** The editions of a plan as its own area sees them: with who published and who withdrew. */
@Service
@Transactional(readOnly = true)
public class PlanEditions {

    private static final String EDITION = """
            select e.id, e.number, e.area_name, e.title, e.note, e.content_hash, e.published_at, a.name as published_by,
                w.reason, w.withdrawn_at, b.name as withdrawn_by
            from plan_edition e
            left join account a on a.id = e.published_by
            left join plan_edition_withdrawal w on w.edition_id = e.id
            left join account b on b.id = w.withdrawn_by
            where e.area_id = :area and e.plan_id = :plan
            """;

    private final JdbcClient jdbc;

    PlanEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason why it was withdrawn; null while it is published */
    public record Edition(
            UUID id,
            int number,
            String areaName,
            String title,
            @Nullable String note,
            String contentHash,
            Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String reason,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    /** @param editions newest first */
    public record PlanWithEditions(String slug, String title, List<Edition> editions) {}

    private record PlanRow(UUID id, String title) {}

    public PlanWithEditions ofPlan(Member by, String planSlug) {
        PlanRow plan = plan(by, planSlug);
        return new PlanWithEditions(planSlug, plan.title(), of(by, plan.id()));
    }

    public Edition edition(Member by, String planSlug, int number) {
        return ofPlan(by, planSlug).editions().stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("edition " + number));
    }

    /** Newest first. */
    List<Edition> of(Member by, UUID planId) {
        return jdbc.sql(EDITION + " order by e.number desc")
                .param("area", by.areaId())
                .param("plan", planId)
                .query(RecordRows.of(Edition.class))
                .list();
    }

    PlanDocument content(Member by, UUID editionId) {
        return PlanJson.fromJson(jdbc.sql("select content from plan_edition where area_id = ? and id = ?")
                .params(by.areaId(), editionId)
                .query(String.class)
                .single());
    }

    private PlanRow plan(Member by, String planSlug) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("select id, title from improvement_plan where area_id = ? and slug = ?")
                .params(by.areaId(), planSlug)
                .query(RecordRows.of(PlanRow.class))
                .optional()
                .orElseThrow(() -> new NotThere("plan " + planSlug));
    }
}

package uk.sendplan.plan;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads plans: the list of an area's, and one whole, in a number of statements that does not depend on its size. */
@Service
@Transactional(readOnly = true)
public class PlanQueries {

    private final JdbcClient jdbc;
    private final PlanTreeReader trees;
    private final Addresses addresses;

    PlanQueries(JdbcClient jdbc, Addresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.trees = new PlanTreeReader(jdbc);
    }

    /** @param editions how many the public can read */
    public record PlanRow(
            UUID id,
            UUID areaId,
            String slug,
            String title,
            @Nullable String period,
            boolean retired,
            int priorities,
            int references,
            int editions) {}

    public List<PlanRow> plansOf(Member by) {
        return plansOf(List.of(by));
    }

    /** The plans of all areas of one person. */
    public List<PlanRow> plansOf(Collection<Member> seats) {
        seats.forEach(seat -> seat.require(Right.READ_PLAN));
        return jdbc.sql("""
                select p.id, p.area_id, p.slug, p.title, p.period, p.retired_at is not null as retired,
                    (select count(*) from priority y where y.area_id = p.area_id and y.plan_id = p.id and y.retired_at is null) as priorities,
                    (select count(*) from reference r where r.area_id = p.area_id and r.plan_id = p.id and r.retired_at is null) as "references",
                    (select count(*) from plan_edition e where e.area_id = p.area_id and e.plan_id = p.id
                        and not exists (select from plan_edition_withdrawal w where w.edition_id = e.id)) as editions
                from improvement_plan p
                where p.area_id = any(:areas)
                order by p.retired_at is not null, p.created_at desc
                """)
                .param("areas", seats.stream().map(Member::areaId).toArray(UUID[]::new))
                .query(RecordRows.of(PlanRow.class))
                .list();
    }

    /** @param edition the latest that was not withdrawn */
    public record Published(int edition, OffsetDateTime publishedAt) {}

    /** What the public reads of a plan. */
    public Optional<Published> published(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select e.number as edition, e.published_at from plan_edition e
                where e.area_id = :area and e.plan_id = :plan
                    and not exists (select from plan_edition_withdrawal w where w.edition_id = e.id)
                order by e.number desc limit 1
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .query(RecordRows.of(Published.class))
                .optional();
    }

    /** @throws NotThere where the area has no such plan */
    public PlanTree plan(Member by, String slug, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return tree(by.areaId(), slug, asAt);
    }

    /**
     * The plan by itself, in one statement.
     *
     * @throws NotThere where the area has no such plan
     */
    public PlanHead head(Member by, String slug, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return trees.head(by.areaId(), slug, asAt).orElseThrow(() -> new NotThere("plan " + slug));
    }

    PlanTree tree(UUID areaId, String slug, AsAt asAt) {
        PlanHead head = trees.head(areaId, slug, asAt).orElseThrow(() -> new NotThere("plan " + slug));
        return trees.below(head, asAt);
    }

    /** The reference that has, or once had, this number. */
    public Optional<UUID> referenceOf(Member by, UUID planId, String number) {
        by.require(Right.READ_PLAN);
        return addresses.subjectOf(planId, Addresses.Kind.REFERENCE, number);
    }
}

package uk.sendplan.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Editions as everyone may read them. Each transaction works as the database role of the public, to which the database shows
 * the published columns of editions and nothing else: no name, no id of an area, no live table.
 */
@Service
public class PublishedPlans {

    private static final String EDITION = """
            select e.id, e.area_slug, e.area_name, e.plan_slug, e.number, e.title, e.note, e.content_hash, e.published_at,
                w.reason, w.withdrawn_at
            from plan_edition e left join plan_edition_withdrawal w on w.edition_id = e.id
            where e.area_slug = :area
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PublishedPlans(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** @param name the area's in its latest edition; @param plans how many it has published */
    public record PublishedArea(String slug, String name, int plans) {}

    /** @param reason why it was withdrawn; null while it is published */
    public record PublishedEdition(
            UUID id,
            String areaSlug,
            String areaName,
            String planSlug,
            int number,
            String title,
            @Nullable String note,
            String contentHash,
            Instant publishedAt,
            @Nullable String reason,
            @Nullable Instant withdrawnAt) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    /** Areas in which a plan is published now, by name. */
    public List<PublishedArea> areas() {
        return published(
                () -> jdbc.sql("""
                with shown as (
                    select distinct on (e.area_slug, e.plan_slug) e.area_slug, e.area_name, e.published_at
                    from plan_edition e
                    where not exists (select from plan_edition_withdrawal w where w.edition_id = e.id)
                    order by e.area_slug, e.plan_slug, e.number desc)
                select area_slug as slug, (array_agg(area_name order by published_at desc))[1] as name, count(*) as plans
                from shown group by area_slug order by lower((array_agg(area_name order by published_at desc))[1]), area_slug
                """).query(RecordRows.of(PublishedArea.class)).list());
    }

    /** All editions of the area's plans, withdrawn ones too: the latest plan first, of each the newest first. */
    public List<PublishedEdition> ofArea(String areaSlug) {
        return published(() -> jdbc.sql(
                        EDITION
                                + " order by max(e.published_at) over (partition by e.plan_slug) desc, e.plan_slug, e.number desc")
                .param("area", areaSlug)
                .query(RecordRows.of(PublishedEdition.class))
                .list());
    }

    /** All editions of the plan, withdrawn ones too, newest first. */
    public List<PublishedEdition> ofPlan(String areaSlug, String planSlug) {
        return published(() -> jdbc.sql(EDITION + " and e.plan_slug = :plan order by e.number desc")
                .param("area", areaSlug)
                .param("plan", planSlug)
                .query(RecordRows.of(PublishedEdition.class))
                .list());
    }

    /** The JSON of an edition that is not withdrawn. */
    public Optional<String> content(UUID editionId) {
        return published(
                () -> jdbc.sql("""
                select content from plan_edition e
                where id = ? and not exists (select from plan_edition_withdrawal w where w.edition_id = e.id)
                """).param(editionId).query(String.class).optional());
    }

    private <T> T published(Supplier<T> query) {
        return Scope.PUBLISHED.call(() -> Objects.requireNonNull(transaction.execute(status -> query.get())));
    }
}

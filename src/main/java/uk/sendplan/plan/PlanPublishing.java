package uk.sendplan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanEditions.Edition;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Publishes a plan: what a plan manager saw in the preview becomes an edition that never changes. An edition can be
 * withdrawn, for a reason that everyone may read; its number is never used again.
 */
@Service
@Transactional
public class PlanPublishing {

    private final PlanQueries plans;
    private final PlanEditions editions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanPublishing(
            PlanQueries plans, PlanEditions editions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would be public.
     *
     * @param hash of the content: give it back when publishing
     * @param number the edition would have
     * @param shown what the public reads now, or null
     * @param difference to what the public reads now; null where that is nothing
     * @param nothingNew the public reads exactly this already
     */
    public record Preview(
            String planSlug,
            PlanDocument content,
            String hash,
            int number,
            @Nullable Edition shown,
            @Nullable PlanDifference difference,
            boolean nothingNew,
            boolean retired) {}

    /**
     * @param key the form's: the same form sent twice publishes once
     * @param previewed the hash of the content that was previewed
     * @param note what is new, for the readers, or null
     */
    public record PublishPlan(
            String planSlug,
            UUID key,
            String previewed,
            @Nullable String note) {}

    @Transactional(readOnly = true)
    public Preview preview(Member by, String planSlug) {
        by.require(Right.EDIT_PLAN);
        return preview(by, plans.tree(by.areaId(), planSlug, AsAt.NOW));
    }

    private Preview preview(Member by, PlanTree tree) {
        PlanDocument content = PlanDocuments.published(tree);
        String hash = Hashes.sha256(PlanJson.toJson(content));
        List<Edition> published = editions.of(by, tree.plan().id());
        int number = published.stream().mapToInt(Edition::number).max().orElse(0) + 1;
        Edition shown = published.stream()
                .filter(edition -> !edition.isWithdrawn())
                .findFirst()
                .orElse(null);
        boolean nothingNew = shown != null
                && shown.contentHash().equals(hash)
                && shown.areaName().equals(by.areaName());
        PlanDifference difference =
                shown == null ? null : PlanDifference.between(editions.content(by, shown.id()), content);
        return new Preview(
                tree.plan().slug(),
                content,
                hash,
                number,
                shown,
                difference,
                nothingNew,
                tree.plan().retired());
    }

    /**
     * @return the edition's number
     * @throws StaleVersion if the plan was changed after it was previewed
     * @throws Refused if the public reads exactly this already, or the plan is retired
     */
    public int publish(Member by, PublishPlan command) {
        by.require(Right.EDIT_PLAN);
        UUID planId = jdbc.sql("select id from improvement_plan where area_id = ? and slug = ? for update")
                .params(by.areaId(), command.planSlug())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("plan " + command.planSlug()));
        Optional<Edition> made = editions.of(by, planId).stream()
                .filter(edition -> edition.id().equals(command.key()))
                .findFirst();
        if (made.isPresent()) {
            return made.get().number();
        }
        PlanTree tree = plans.tree(by.areaId(), command.planSlug(), AsAt.NOW);
        Preview preview = preview(by, tree);
        if (preview.retired()) {
            throw new Refused("", "publish.error.retired");
        }
        if (!preview.hash().equals(command.previewed())) {
            throw new StaleVersion();
        }
        if (preview.nothingNew() && preview.shown() != null) {
            throw new Refused("", "publish.error.nothingNew", preview.shown().number());
        }
        add(by, command, tree, preview);
        events.publishEvent(new PlanPublished(
                by.areaId(),
                by.areaSlug(),
                by.areaName(),
                preview.planSlug(),
                preview.number(),
                command.note(),
                preview.content(),
                preview.difference()));
        return preview.number();
    }

    private void add(Member by, PublishPlan command, PlanTree tree, Preview preview) {
        jdbc.sql("""
                insert into plan_edition (id, area_id, plan_id, number, area_slug, area_name, plan_slug, title, note,
                    content, content_hash, published_at, published_by)
                values (:id, :area, :plan, :number, :areaSlug, :areaName, :planSlug, :title, :note, :content, :hash, :at, :by)
                """)
                .param("id", command.key())
                .param("area", by.areaId())
                .param("plan", tree.plan().id())
                .param("number", preview.number())
                .param("areaSlug", by.areaSlug())
                .param("areaName", by.areaName())
                .param("planSlug", tree.plan().slug())
                .param("title", tree.plan().title())
                .param("note", command.note())
                .param("content", PlanJson.toJson(preview.content()))
                .param("hash", preview.hash())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .update();
    }

    /**
     * Takes an edition back from the public, for good. One that is withdrawn already stays as it is.
     *
     * @param reason for everyone to read
     * @return false if it was withdrawn already
     */
    public boolean withdraw(Member by, String planSlug, int number, String reason) {
        by.require(Right.EDIT_PLAN);
        Edition edition = editions.edition(by, planSlug, number);
        int withdrawn = jdbc.sql("""
                insert into plan_edition_withdrawal (edition_id, area_id, reason, withdrawn_at, withdrawn_by)
                values (?, ?, ?, ?, ?) on conflict (edition_id) do nothing
                """)
                .params(edition.id(), by.areaId(), reason, Timestamp.from(clock.instant()), by.accountId())
                .update();
        if (withdrawn == 1) {
            events.publishEvent(new EditionWithdrawn(
                    by.areaId(), by.areaSlug(), by.areaName(), planSlug, edition.title(), number, reason));
        }
        return withdrawn == 1;
    }
}

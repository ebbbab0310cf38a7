package uk.sendplan.publishing;

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
 * Editions of progress pages as everyone may read them. Each transaction works as the database role of the public, to which the database
 * shows the published columns of editions and nothing else: no name of a person, no draft, no comment.
 */
@Service
public class PublishedProgress {

    private static final String EDITION = """
            select e.id, e.area_slug, e.area_name, e.plan_slug, e.plan_title, e.cycle_slug, e.cycle_name, e.priority_number,
                e.priority_name, e.number, e.content_hash, e.published_at, w.reason, w.withdrawn_at
            from progress_edition e left join progress_edition_withdrawal w on w.edition_id = e.id
            where e.area_slug = :area and e.plan_slug = :plan
            order by e.published_at desc, e.number desc
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PublishedProgress(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * @param number of the edition, within its cycle and priority
     * @param reason why it was withdrawn; null while it is published
     */
    public record ProgressEdition(
            UUID id,
            String areaSlug,
            String areaName,
            String planSlug,
            String planTitle,
            String cycleSlug,
            String cycleName,
            String priorityNumber,
            String priorityName,
            int number,
            String contentHash,
            Instant publishedAt,
            @Nullable String reason,
            @Nullable Instant withdrawnAt) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }

        public boolean isOf(String priority) {
            return priorityNumber.equalsIgnoreCase(priority);
        }
    }

    /** All editions of the plan's progress pages, withdrawn ones too, the latest first. */
    public List<ProgressEdition> ofPlan(String areaSlug, String planSlug) {
        return published(() -> jdbc.sql(EDITION)
                .param("area", areaSlug)
                .param("plan", planSlug)
                .query(RecordRows.of(ProgressEdition.class))
                .list());
    }

    /** The JSON of an edition that is not withdrawn. */
    public Optional<String> content(UUID editionId) {
        return published(
                () -> jdbc.sql("""
                select content from progress_edition e
                where id = ? and not exists (select from progress_edition_withdrawal w where w.edition_id = e.id)
                """).param(editionId).query(String.class).optional());
    }

    private <T> T published(Supplier<T> query) {
        return Scope.PUBLISHED.call(() -> Objects.requireNonNull(transaction.execute(status -> query.get())));
    }
}

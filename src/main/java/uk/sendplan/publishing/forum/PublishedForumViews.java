package uk.sendplan.publishing.forum;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/** The forum's views as everyone may read them. The database shows its public role what was published, and no draft. */
@Service
public class PublishedForumViews {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PublishedForumViews(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * @param text null where it is withdrawn
     * @param reason why it was withdrawn; null while it is published
     */
    public record PublishedView(
            UUID id,
            int number,
            String forumName,
            String areaSlug,
            String areaName,
            String planSlug,
            String planTitle,
            String levelName,
            String cycleSlug,
            String cycleName,
            String priorityNumber,
            String priorityName,
            ForumLevel level,
            @Nullable String text,
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

    /** All editions, withdrawn ones too, the latest first. */
    public List<PublishedView> ofPlan(String areaSlug, String planSlug) {
        return Scope.PUBLISHED.call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select e.id, e.number, e.forum_name, e.area_slug, e.area_name, e.plan_slug, e.plan_title, e.level_name,
                            e.cycle_slug, e.cycle_name, e.priority_number, e.priority_name, e.level,
                            case when w.edition_id is null then e.text end as text, e.published_at, w.reason, w.withdrawn_at
                        from forum_view_edition e left join forum_view_withdrawal w on w.edition_id = e.id
                        where e.area_slug = ? and e.plan_slug = ?
                        order by e.published_at desc, e.number desc, e.id
                        """)
                .params(areaSlug, planSlug)
                .query(RecordRows.of(PublishedView.class))
                .list())));
    }
}

package uk.sendplan.publishing.feedback;

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

/** Answers as everyone may read them. The database shows its public role what was published, and of feedback nothing. */
@Service
public class PublishedAnswers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PublishedAnswers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * The latest edition of an answer.
     *
     * @param saidBy how many, or null where they are too few to be named
     * @param reason why it was withdrawn; then its words are not here
     */
    public record PublishedAnswer(
            UUID id,
            String priorityNumber,
            String priorityName,
            @Nullable String said,
            AnswerKind kind,
            @Nullable String answer,
            @Nullable Integer saidBy,
            Instant publishedAt,
            @Nullable String reason,
            @Nullable Instant withdrawnAt) {

        public boolean isOf(String priority) {
            return priorityNumber.equalsIgnoreCase(priority);
        }
    }

    /** The latest first. */
    public List<PublishedAnswer> ofPlan(String areaSlug, String planSlug) {
        return Scope.PUBLISHED.call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select * from (
                            select distinct on (e.answer_id) e.id, e.priority_number, e.priority_name,
                                case when w.edition_id is null then e.said end as said, e.kind,
                                case when w.edition_id is null then e.answer end as answer, e.said_by, e.published_at, w.reason,
                                w.withdrawn_at
                            from feedback_answer_edition e left join feedback_answer_withdrawal w on w.edition_id = e.id
                            where e.area_slug = ? and e.plan_slug = ?
                            order by e.answer_id, e.number desc) latest
                        order by published_at desc, id
                        """)
                .params(areaSlug, planSlug)
                .query(RecordRows.of(PublishedAnswer.class))
                .list())));
    }
}

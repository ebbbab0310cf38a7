package uk.sendplan.publishing.forum;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.forum.ForumComment.Answer;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads what the forum said of drafts, for whoever reads the draft. */
@Service
@Transactional(readOnly = true)
public class ForumCommentQueries {

    private final JdbcClient jdbc;

    ForumCommentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            @Nullable UUID itemId,
            @Nullable String itemText,
            String text,
            String writtenByName,
            Instant writtenAt,
            @Nullable CommentOutcome outcome,
            @Nullable String answer,
            @Nullable String answeredByName,
            @Nullable Instant answeredAt) {

        ForumComment comment() {
            Answer answered = outcome == null
                    ? null
                    : new Answer(
                            outcome,
                            answer,
                            Objects.requireNonNull(answeredByName),
                            Objects.requireNonNull(answeredAt));
            return new ForumComment(id, itemId, itemText, text, writtenByName, writtenAt, answered);
        }
    }

    /** The oldest first; for the forum only while the draft is shared with it. */
    public List<ForumComment> ofPage(Member by, UUID pageId) {
        by.require(Right.READ_PLAN);
        return jdbc
                .sql("""
                select c.id, c.item_id, c.item_text, c.text, c.written_by_name, c.written_at, a.outcome, a.text as answer,
                    a.answered_by_name, a.answered_at
                from forum_comment c join progress_page g on g.area_id = c.area_id and g.id = c.page_id
                left join forum_comment_answer a on a.area_id = c.area_id and a.comment_id = c.id
                where c.area_id = :area and c.page_id = :page and (g.shared or :all)
                order by c.sequence
                """)
                .param("area", by.areaId())
                .param("page", pageId)
                .param("all", by.may(Right.READ_DRAFTS))
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(Row::comment)
                .toList();
    }

    /** @throws NotThere for one of another page */
    public ForumComment comment(Member by, UUID pageId, UUID commentId) {
        return ofPage(by, pageId).stream()
                .filter(comment -> comment.id().equals(commentId))
                .findFirst()
                .orElseThrow(() -> new NotThere("comment " + commentId));
    }

    /**
     * A draft that is shared with the forum, or was.
     *
     * @param shared whether it still is
     */
    public record SharedPage(
            UUID pageId, boolean shared, String levelName, String number, String cycleSlug, String cycleName) {}

    /** @throws NotThere where it never was shared */
    public SharedPage sharedPage(Member by, UUID planId, String cycleSlug, String number) {
        by.require(Right.COMMENT_ON_DRAFTS);
        return jdbc.sql("""
                select g.id as page_id, g.shared, p.level_name, y.number, c.slug as cycle_slug, c.name as cycle_name
                from progress_page g join improvement_plan p on p.id = g.plan_id join priority y on y.id = g.priority_id
                    join reporting_cycle c on c.id = g.cycle_id
                where g.area_id = ? and g.plan_id = ? and c.slug = ? and lower(y.number) = lower(?)
                    and exists (select from progress_step s where s.area_id = g.area_id and s.page_id = g.id and s.kind = 'SHARED')
                """)
                .params(by.areaId(), planId, cycleSlug, number)
                .query(RecordRows.of(SharedPage.class))
                .optional()
                .orElseThrow(() -> new NotThere("page that was never shared"));
    }

    /** The words of an item of a draft that is shared now. */
    public Optional<String> item(Member by, UUID pageId, UUID itemId) {
        by.require(Right.COMMENT_ON_DRAFTS);
        return jdbc.sql("""
                select i.text from progress_item i join progress_page g on g.area_id = i.area_id and g.id = i.page_id
                where i.area_id = ? and i.page_id = ? and i.id = ? and g.shared
                """)
                .params(by.areaId(), pageId, itemId)
                .query(String.class)
                .optional();
    }
}

package uk.sendplan.publishing.forum;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Takes what the forum says of a draft while it is shared, and what the plan manager answers: each once, and nobody changes it. */
@Service
@Transactional
public class ForumCommenting {

    public static final int LONGEST_COMMENT = 2000;
    public static final int LONGEST_ANSWER = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForumCommenting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key the form's, which becomes the comment's id
     * @param itemId the item that it is about; null for the whole page
     */
    public record Say(UUID key, UUID pageId, @Nullable UUID itemId, String text) {}

    /** @throws Refused where the draft is no longer shared, or the item was taken off */
    public void say(Member by, Say command) {
        by.require(Right.COMMENT_ON_DRAFTS);
        boolean shared = jdbc.sql("select shared from progress_page where area_id = ? and id = ? for share")
                .params(by.areaId(), command.pageId())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotThere("page " + command.pageId()));
        if (isSaid(by, command)) {
            return;
        }
        if (!shared) {
            throw new Refused("", "forum.comment.error.unshared");
        }
        jdbc.sql("""
                insert into forum_comment (id, area_id, page_id, item_id, item_text, text, written_by, written_by_name, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        command.key(),
                        by.areaId(),
                        command.pageId(),
                        command.itemId(),
                        command.itemId() == null ? null : words(by, command.pageId(), command.itemId()),
                        command.text(),
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private boolean isSaid(Member by, Say command) {
        return jdbc.sql("select exists (select from forum_comment where area_id = ? and page_id = ? and id = ?)")
                .params(by.areaId(), command.pageId(), command.key())
                .query(Boolean.class)
                .single();
    }

    private String words(Member by, UUID pageId, UUID itemId) {
        return jdbc.sql("select text from progress_item where area_id = ? and page_id = ? and id = ?")
                .params(by.areaId(), pageId, itemId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("", "forum.comment.error.gone"));
    }

    /** @param key the form's: the same form sent twice answers once */
    public record Reply(
            UUID key,
            UUID commentId,
            CommentOutcome outcome,
            @Nullable String text) {}

    /**
     * @throws StaleVersion where somebody else answered it before
     * @throws Refused at "answer" where the draft stays as it is and nothing says why
     */
    public void answer(Member by, Reply reply) {
        by.require(Right.EDIT_PLAN);
        if (reply.outcome() == CommentOutcome.KEPT && reply.text() == null) {
            throw new Refused("answer", "forum.answer.error.required");
        }
        int answered = jdbc.sql("""
                insert into forum_comment_answer (comment_id, id, area_id, outcome, text, answered_by, answered_by_name, answered_at)
                select c.id, :key, c.area_id, :outcome, :text, :by, :name, :at from forum_comment c
                where c.area_id = :area and c.id = :comment
                on conflict (comment_id) do nothing
                """)
                .param("key", reply.key())
                .param("outcome", reply.outcome().name())
                .param("text", reply.text())
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("area", by.areaId())
                .param("comment", reply.commentId())
                .update();
        if (answered == 0 && !isAnsweredBy(by, reply)) {
            throw new StaleVersion();
        }
    }

    private boolean isAnsweredBy(Member by, Reply reply) {
        return jdbc.sql("select id from forum_comment_answer where area_id = ? and comment_id = ?")
                .params(by.areaId(), reply.commentId())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("comment " + reply.commentId()))
                .equals(reply.key());
    }
}

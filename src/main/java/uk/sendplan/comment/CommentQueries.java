package uk.sendplan.comment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;

/** Reads the comments on an action, as it is now or as at a day. */
@Service
@Transactional(readOnly = true)
public class CommentQueries {

    private final JdbcClient jdbc;

    CommentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param text null where it was taken back
     * @param authorOf the organisations of its author when it was written, which may be none
     * @param named whom it names, by name
     */
    public record WrittenComment(
            UUID id,
            @Nullable String text,
            UUID authorId,
            String authorName,
            String authorOf,
            OffsetDateTime writtenAt,
            @Nullable String takenBackBy,
            @Nullable OffsetDateTime takenBackAt,
            List<String> named) {

        public Instant at() {
            return writtenAt.toInstant();
        }

        /** Whether this person may take it back: its author, and who manages the plan. */
        public boolean isTheirs(Member by) {
            return text != null && (authorId.equals(by.accountId()) || by.may(Right.EDIT_PLAN));
        }
    }

    /** @param total on all pages */
    public record Page(List<WrittenComment> rows, int total) {}

    private record Row(
            UUID id,
            @Nullable String text,
            UUID authorId,
            String authorName,
            String authorOf,
            OffsetDateTime writtenAt,
            @Nullable String takenBackBy,
            @Nullable OffsetDateTime takenBackAt,
            String named,
            int total) {

        WrittenComment written() {
            return new WrittenComment(
                    id,
                    text,
                    authorId,
                    authorName,
                    authorOf,
                    writtenAt,
                    takenBackBy,
                    takenBackAt,
                    named.lines().toList());
        }
    }

    private static final String SELECT = """
            select c.id, c.text, c.author_id, c.author_name, c.author_of, c.written_at, c.taken_back_by, c.taken_back_at,
                coalesce((select string_agg(a.name, chr(10) order by lower(a.name), a.id)
                    from comment_mention m join account a on a.id = m.account_id
                    where m.area_id = c.area_id and m.comment_id = c.id), '') as named,
                c.total
            from (select *, count(*) over () as total from comment
                where area_id = :area and action_id = :action and written_at < :until
                order by sequence desc limit :most offset :skip) c
            order by c.sequence
            """;

    /**
     * In the order in which they were written; in one statement.
     *
     * @param skip how many newer ones stand on other pages
     */
    public Page page(Member by, UUID actionId, AsAt asAt, int most, int skip) {
        by.require(Right.READ_PLAN);
        List<Row> rows = jdbc.sql(SELECT)
                .param("area", by.areaId())
                .param("action", actionId)
                .param("until", asAt.until())
                .param("most", most)
                .param("skip", skip)
                .query(RecordRows.of(Row.class))
                .list();
        return new Page(
                rows.stream().map(Row::written).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    /** How many were written after one; 0 where there is no such. */
    public int newerThan(Member by, UUID actionId, UUID comment) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select count(*) from comment c join comment n
                    on n.area_id = c.area_id and n.action_id = c.action_id and n.sequence > c.sequence
                where c.area_id = ? and c.action_id = ? and c.id = ?
                """)
                .params(by.areaId(), actionId, comment)
                .query(Integer.class)
                .single();
    }

    public int count(Member by, UUID actionId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("select count(*) from comment where area_id = ? and action_id = ?")
                .params(by.areaId(), actionId)
                .query(Integer.class)
                .single();
    }

    public Optional<WrittenComment> comment(Member by, UUID actionId, UUID id) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select c.id, c.text, c.author_id, c.author_name, c.author_of, c.written_at, c.taken_back_by, c.taken_back_at,
                    '' as named, 1 as total
                from comment c where c.area_id = ? and c.action_id = ? and c.id = ?
                """)
                .params(by.areaId(), actionId, id)
                .query(RecordRows.of(Row.class))
                .optional()
                .map(Row::written);
    }
}

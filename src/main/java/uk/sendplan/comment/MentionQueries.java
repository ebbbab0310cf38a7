package uk.sendplan.comment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.shared.RecordRows;

/** The comments in which somebody is named, in all their areas. Those that were taken back name nobody any more. */
@Service
@Transactional(readOnly = true)
public class MentionQueries {

    private static final String FROM = """
            from comment_mention m
            join comment c on c.area_id = m.area_id and c.id = m.comment_id
            join action a on a.area_id = c.area_id and a.id = c.action_id
            join improvement_plan p on p.id = a.plan_id
            where m.area_id = any(:areas) and m.account_id = cast(:account as uuid) and c.text is not null\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MentionQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param readAt null while it is new to them */
    public record Mention(
            UUID commentId,
            UUID areaId,
            String planSlug,
            String planTitle,
            String number,
            String title,
            String text,
            String authorName,
            OffsetDateTime writtenAt,
            @Nullable OffsetDateTime readAt) {}

    /** The newest first. */
    public List<Mention> of(Collection<Member> seats, int most, int skip) {
        return jdbc.sql(
                        "select c.id as comment_id, c.area_id, p.slug as plan_slug, p.title as plan_title, a.number, a.title, c.text, c.author_name, c.written_at, m.read_at "
                                + FROM + " order by c.written_at desc, c.sequence desc limit :most offset :skip")
                .param("areas", areas(seats))
                .param("account", account(seats))
                .param("most", most)
                .param("skip", skip)
                .query(RecordRows.of(Mention.class))
                .list();
    }

    public int count(Collection<Member> seats) {
        return count(seats, "");
    }

    public int unread(Collection<Member> seats) {
        return count(seats, " and m.read_at is null");
    }

    private int count(Collection<Member> seats, String also) {
        return jdbc.sql("select count(*) " + FROM + also)
                .param("areas", areas(seats))
                .param("account", account(seats))
                .query(Integer.class)
                .single();
    }

    /** Those among these comments that name this person. */
    @Transactional
    public void read(Collection<Member> seats, Collection<UUID> comments) {
        jdbc.sql("""
                update comment_mention set read_at = :now
                where area_id = any(:areas) and account_id = cast(:account as uuid) and comment_id = any(:comments) and read_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("areas", areas(seats))
                .param("account", account(seats))
                .param("comments", comments.toArray(UUID[]::new))
                .update();
    }

    /** All seats are one person's; without any nobody is named. */
    private static @Nullable UUID account(Collection<Member> seats) {
        return seats.stream().map(Member::accountId).findFirst().orElse(null);
    }

    private static UUID[] areas(Collection<Member> seats) {
        return seats.stream().map(Member::areaId).toArray(UUID[]::new);
    }
}

package uk.sendplan.notify;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.RecordRows;

/** How the alerts of an area stand, in numbers: whom they go to is for nobody to see. */
@Service
@Transactional(readOnly = true)
public class AlertCounts {

    private final JdbcClient jdbc;

    AlertCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param confirmed subscribers
     * @param unconfirmed requests that wait for their confirmation
     * @param waiting mails that will be sent, or sent again
     * @param sent mails of the last 30 days
     * @param givenUp mails of the last 90 days
     */
    public record Counts(long confirmed, long unconfirmed, long waiting, long sent, long givenUp) {}

    /** @param reason what the mail server said; @param waiting they are tried again */
    public record Trouble(String reason, boolean waiting, long mails, Instant due) {}

    public Counts of(Member by) {
        by.require(Right.EDIT_PLAN);
        return jdbc.sql("""
                select s.confirmed, s.unconfirmed, m.waiting, m.sent, m.given_up
                from (select count(*) filter (where confirmed_at is not null) as confirmed,
                        count(*) filter (where confirmed_at is null) as unconfirmed
                    from alert_subscription where area_id = :area) s,
                    (select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'SENT') as sent,
                        count(*) filter (where state = 'GIVEN_UP') as given_up
                    from outgoing_mail where area_id = :area) m
                """)
                .param("area", by.areaId())
                .query(RecordRows.of(Counts.class))
                .single();
    }

    /** Why mails wait longer than they should, or were given up: the most frequent first. */
    public List<Trouble> troubles(Member by) {
        by.require(Right.EDIT_PLAN);
        return jdbc.sql("""
                select reason, state = 'WAITING' as waiting, count(*) as mails, max(coalesce(settled_at, due_at)) as due
                from outgoing_mail where area_id = ? and reason is not null and state <> 'SENT'
                group by reason, state order by count(*) desc, reason limit 20
                """)
                .params(by.areaId())
                .query(RecordRows.of(Trouble.class))
                .list();
    }
}

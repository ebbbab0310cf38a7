package uk.sendplan.notify;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts mails where the sender finds them, within the transaction of whatever they are about: both happen, or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void toOne(AlertArea area, byte[] subscriber, MailAddress address, MailText mail) {
        jdbc.sql("""
                insert into outgoing_mail (id, area_id, text_id, state, email, subscriber, due_at)
                values (:id, :area, :text, 'WAITING', :email, :subscriber, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("area", area.id())
                .param("text", text(area, mail))
                .param("email", address.text())
                .param("subscriber", subscriber)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * One mail to each who wants to hear about the plan, or about one of these priorities; one also to who wants both.
     *
     * @param everyPriority whoever chose any priority of the plan is told too
     * @return how many
     */
    int toSubscribers(
            AlertArea area, String planSlug, boolean everyPriority, Collection<String> priorities, MailText mail) {
        UUID text = text(area, mail);
        int mails = jdbc.sql("""
                insert into outgoing_mail (id, area_id, text_id, state, email, subscriber, due_at)
                select gen_random_uuid(), s.area_id, :text, 'WAITING', s.email, s.subscriber, :now
                from alert_subscription s
                where s.area_id = :area and s.confirmed_at is not null and exists (
                    select from alert_topic t
                    where t.area_id = s.area_id and t.subscription_id = s.id and t.plan_slug = :plan
                        and (:every or t.priority_number = '' or t.priority_number = any(:priorities)))
                """)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("area", area.id())
                .param("plan", planSlug)
                .param("every", everyPriority)
                .param("priorities", priorities.toArray(String[]::new))
                .update();
        if (mails == 0) {
            jdbc.sql("delete from outgoing_text where area_id = ? and id = ?")
                    .params(area.id(), text)
                    .update();
        }
        return mails;
    }

    private UUID text(AlertArea area, MailText mail) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outgoing_text (id, area_id, area_slug, area_name, subject, body, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        area.id(),
                        area.slug(),
                        area.name(),
                        mail.subject(),
                        mail.body(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}

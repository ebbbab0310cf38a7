package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.SqlStatements;

/** The outbox against a real mail server and a real database: once each, whatever happens. */
class MailSendingTests extends MailTest {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Subscribers subscribers;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_server_runs() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
    }

    /** Confirmed, without the mails of it. */
    private List<String> subscribed(int many) {
        List<String> emails = new ArrayList<>();
        for (int place = 0; place < many; place++) {
            String email = someone();
            emails.add(email);
            UUID id = UUID.randomUUID();
            byte[] subscriber =
                    subscribers.subscriber(area.id(), MailAddress.read(email).orElseThrow());
            owner.sql("insert into alert_subscription values (?, ?, ?, ?, now(), now())")
                    .params(id, area.id(), subscriber, email)
                    .update();
            owner.sql("insert into alert_topic values (?, ?, ?, '')")
                    .params(area.id(), id, plan)
                    .update();
        }
        return emails;
    }

    private void tell() {
        area.asManager(() -> publishing.withdraw(area.manager(), plan, 1, "A wrong figure"));
    }

    @Test
    void a_server_that_is_down_loses_nothing_and_doubles_nothing() throws Exception {
        String reader = subscribed(1).get(0);
        tell();
        SMTP.stop();
        sending.send();
        assertThat(outbox())
                .singleElement()
                .asString()
                .startsWith("WAITING 1 address ")
                .doesNotContain(reader);
        SMTP.start();
        // Its pause is not over.
        sending.send();
        assertThat(mailsTo(reader)).isEmpty();
        later(Duration.ofMinutes(2), sending::send);
        later(Duration.ofHours(2), sending::send);
        assertThat(mailsTo(reader)).hasSize(1);
        assertThat(outbox()).containsExactly("SENT 2");
    }

    @Test
    void the_pauses_grow_and_after_two_days_it_is_given_up_with_its_reason() {
        String reader = subscribed(1).get(0);
        tell();
        SMTP.stop();
        Duration since = Duration.ZERO;
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= SendingResult.MOST_ATTEMPTS; attempt++) {
            assertThat(outbox()).singleElement().asString().startsWith("WAITING " + (attempt - 1));
            later(since.plusSeconds(5), sending::send);
            Duration due = Duration.between(clock.instant(), due());
            pauses.add(due.minus(since));
            since = due;
        }
        assertThat(pauses.subList(0, SendingResult.MOST_ATTEMPTS - 1)).isSorted();
        assertThat(since).isBetween(Duration.ofHours(46), Duration.ofHours(49));
        assertThat(outbox())
                .singleElement()
                .asString()
                .startsWith("GIVEN_UP " + SendingResult.MOST_ATTEMPTS + " ")
                .doesNotContain(reader, " address");
        later(AlertHousekeeping.GIVEN_UP_IS_KEPT.plusDays(4), () -> housekeeping.clear(area.id()));
        assertThat(outbox()).isEmpty();
        assertThat(rows("outgoing_text")).isZero();
    }

    private java.time.Instant due() {
        return owner.sql("select due_at from outgoing_mail where area_id = ?")
                .param(area.id())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_given_up_at_once_and_the_others_arrive() {
        List<String> readers = subscribed(3);
        tell();
        // Not what the page would have taken.
        owner.sql("update outgoing_mail set email = 'no address at all' where area_id = ? and email = ?")
                .params(area.id(), readers.get(1))
                .update();
        sending.send();
        assertThat(outbox()).filteredOn(mail -> mail.equals("SENT 1")).hasSize(2);
        assertThat(outbox())
                .filteredOn(mail -> mail.startsWith("GIVEN_UP 1 "))
                .singleElement()
                .asString()
                .doesNotContain("@");
        assertThat(mailsTo(readers.get(0))).hasSize(1);
        assertThat(mailsTo(readers.get(2))).hasSize(1);
    }

    @Test
    void senders_at_once_send_each_mail_once() throws Exception {
        List<String> readers = subscribed(200);
        tell();
        int senders = 4;
        CountDownLatch together = new CountDownLatch(senders);
        var pool = Executors.newFixedThreadPool(senders);
        List<Future<?>> running = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            running.add(pool.submit(() -> {
                together.countDown();
                together.await();
                sending.send();
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
        List<String> told = new ArrayList<>();
        for (MimeMessage mail : SMTP.getReceivedMessages()) {
            String to = mail.getAllRecipients()[0].toString();
            if (readers.contains(to)) {
                told.add(to);
            }
        }
        assertThat(told).hasSize(200);
        assertThat(new HashSet<>(told)).hasSize(200);
        assertThat(outbox()).allMatch("SENT 1"::equals);
    }

    @Test
    void what_was_acknowledged_is_written_down_before_anything_else_is_taken() throws Exception {
        String reader = subscribed(1).get(0);
        tell();
        owner.sql(
                        "alter table outgoing_mail add constraint no_writing_down check (state <> 'SENT' or area_id <> '%s') not valid"
                                .formatted(area.id()))
                .update();
        try {
            assertThat(catchThrowable(sending::send)).isNotNull();
            assertThat(mailsTo(reader)).hasSize(1);
            assertThat(outbox()).containsExactly("WAITING 1 address");
            // Its lease is over, and still it is not taken again.
            later(Duration.ofHours(1), () -> catchThrowable(sending::send));
        } finally {
            owner.sql("alter table outgoing_mail drop constraint no_writing_down")
                    .update();
        }
        later(Duration.ofHours(2), sending::send);
        assertThat(mailsTo(reader)).hasSize(1);
        assertThat(outbox()).containsExactly("SENT 1");
    }

    @Test
    void a_thousand_subscribers_cost_as_many_statements_a_batch_as_fifty() throws Exception {
        subscribed(50);
        List<String> publishingFifty = SqlStatements.of(this::tell);
        List<String> sendingFifty = SqlStatements.of(sending::send);
        a_published_plan();
        subscribed(1000);
        List<String> publishingThousand = SqlStatements.of(this::tell);
        long started = System.nanoTime();
        List<String> sendingThousand = SqlStatements.of(sending::send);
        System.out.println("1,000 mails in " + (System.nanoTime() - started) / 1_000_000 + " ms, "
                + sendingThousand.size() + " statements; publishing " + publishingThousand.size());

        assertThat(publishingThousand).hasSameSizeAs(publishingFifty);
        int perBatch = 4;
        assertThat(sendingThousand.size() - sendingFifty.size()).isEqualTo(perBatch * (1000 - 50) / MailSending.BATCH);
        assertThat(outbox()).hasSize(1000).allMatch("SENT 1"::equals);
    }

    @Test
    void publishing_that_fails_leaves_no_mail() {
        subscribed(1);
        area.asManager(() -> transaction.execute(status -> {
            publishing.withdraw(area.manager(), plan, 1, "A wrong figure");
            status.setRollbackOnly();
            return null;
        }));
        assertThat(outbox()).isEmpty();
    }

    @Test
    void who_left_while_it_was_published_gets_nothing() {
        String reader = subscribed(1).get(0);
        tell();
        owner.sql("delete from alert_subscription where area_id = ?")
                .param(area.id())
                .update();
        sending.send();
        assertThat(mailsTo(reader)).isEmpty();
        assertThat(outbox()).isEmpty();
    }

    @Test
    void an_area_sees_its_own_rows_only() {
        subscribed(2);
        tell();
        var elsewhere = areas.fresh();
        for (String table :
                List.of("alert_subscription", "alert_topic", "alert_request", "outgoing_text", "outgoing_mail")) {
            String count = "select count(*) from " + table;
            Long seen = elsewhere.asManager(() -> transaction.execute(
                    status -> jdbc.sql(count).query(Long.class).single()));
            assertThat(seen).as(table).isZero();
        }
    }
}

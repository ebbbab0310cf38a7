package uk.sendplan.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.shared.Scope;

/**
 * Deletes what is no longer needed, also where no mail server is configured any more: requests that nobody confirmed, the hashes by which
 * requests are counted, and mails that were sent or given up, which have had no address since then.
 */
@Service
class AlertHousekeeping {

    static final Duration SENT_IS_KEPT = Duration.ofDays(30);
    static final Duration GIVEN_UP_IS_KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PartnershipQueries partnership;
    private final Clock clock;

    AlertHousekeeping(JdbcClient jdbc, TransactionTemplate transaction, PartnershipQueries partnership, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.partnership = partnership;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void clear() {
        Scope everyArea = new Scope(null, Set.of(), Scope.Mode.ADMINISTRATOR);
        everyArea.call(partnership::areas).stream().map(LocalArea::id).forEach(this::clear);
    }

    void clear(UUID area) {
        AlertArea.scope(area)
                .run(() -> transaction.executeWithoutResult(status -> {
                    delete(
                            "alert_subscription where area_id = ? and confirmed_at is null and asked_at < ?",
                            area,
                            AlertSubscribing.WAITS);
                    delete("alert_request where area_id = ? and made_at < ?", area, AlertSubscribing.COUNTED);
                    delete("outgoing_mail where area_id = ? and state = 'SENT' and settled_at < ?", area, SENT_IS_KEPT);
                    delete(
                            "outgoing_mail where area_id = ? and state = 'GIVEN_UP' and settled_at < ?",
                            area,
                            GIVEN_UP_IS_KEPT);
                    delete("""
                    outgoing_text t where t.area_id = ? and t.made_at < ? and not exists (
                        select from outgoing_mail m where m.area_id = t.area_id and m.text_id = t.id)
                    """, area, Duration.ofHours(1));
                }));
    }

    private void delete(String rows, UUID area, Duration kept) {
        OffsetDateTime before = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from " + rows).params(area, before).update();
    }
}

package uk.sendplan.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.audit.AuditChain.Link;
import uk.sendplan.audit.AuditVerdict.Whole;
import uk.sendplan.audit.AuditVerifying.Verified;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Deletes of the audit what is older than it is kept (V3001), each night: the beginning of the chain, after all of it was verified. Nothing is
 * deleted of a chain that was tampered with: it might be what tells. Both clocks, the database's and ours, have to say that it is time.
 */
@Service
class AuditCutting {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCutting.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditChain chain;
    private final AuditVerifying verifying;
    private final Clock clock;

    AuditCutting(
            JdbcClient jdbc, TransactionTemplate transaction, AuditChain chain, AuditVerifying verifying, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chain = chain;
        this.verifying = verifying;
        this.clock = clock;
    }

    private record Times(Instant now, Instant keptSince, boolean due) {}

    @Scheduled(cron = "0 20 4 * * *", zone = "Europe/London")
    void eachNight() {
        cut();
    }

    /** @return how many entries are gone */
    long cut() {
        Times times = times();
        Instant ours = clock.instant().minus(Duration.between(times.keptSince(), times.now()));
        Instant since = ours.isBefore(times.keptSince()) ? ours : times.keptSince();
        if (!times.due()) {
            return 0;
        }
        Verified verified = verifying.verify(since);
        if (!(verified.verdict() instanceof Whole)) {
            LOG.error("The audit was tampered with: {}. Nothing of it is deleted", verified.verdict());
            return 0;
        }
        @Nullable Link over = verified.over();
        long gone = over == null ? 0 : cut(over, times().now());
        LOG.info("{} entries of the audit were deleted because their time is over", gone);
        return gone;
    }

    private Times times() {
        return Scope.SEALING.call(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("""
                select clock_timestamp() as now, audit_kept_since() as kept_since,
                    exists (select from audit_link where sealed_at < audit_kept_since()) as due
                """).query(RecordRows.of(Times.class)).single())));
    }

    private long cut(Link over, Instant now) {
        return Scope.SEALING.call(() -> Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select cut_audit(:seq, :mac, cast(:at as timestamptz), :seal)")
                        .param("seq", over.seq())
                        .param("mac", over.mac())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("seal", chain.seal(over, now))
                        .query(Long.class)
                        .single())));
    }
}

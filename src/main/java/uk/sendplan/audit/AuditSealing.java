package uk.sendplan.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.audit.AuditChain.Link;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Seals what was written since the last time: each minute, in one instance at a time, in batches of {@value #BATCH}. The head of the chain is
 * then written outside of the database.
 */
@Service
class AuditSealing {

    static final int BATCH = 1000;

    /** Of the database's advisory locks: no other room uses one of this number. */
    private static final long LOCK = 0x5ea1;

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditChain chain;
    private final AuditHeads heads;

    AuditSealing(JdbcClient jdbc, TransactionTemplate transaction, AuditChain chain, AuditHeads heads) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chain = chain;
        this.heads = heads;
    }

    private record LinkRow(long seq, Instant sealedAt, byte[] mac) {}

    private record Batch(Link before, List<Link> links) {

        Link head() {
            return links.get(links.size() - 1);
        }

        boolean isFull() {
            return links.size() == BATCH;
        }
    }

    @Scheduled(fixedDelayString = "${sendplan.audit.every}", initialDelayString = "${sendplan.audit.every}")
    void seal() {
        Optional<Batch> sealed;
        do {
            sealed = sealBatch();
            sealed.ifPresent(this::writeOutside);
        } while (sealed.filter(Batch::isFull).isPresent());
    }

    private void writeOutside(Batch batch) {
        if (heads.add(batch.head()) && batch.before().seq() > 0) {
            LOG.info(
                    "The audit's head before today: {} {} {}",
                    batch.before().seq(),
                    batch.before().sealedAt(),
                    HexFormat.of().formatHex(batch.before().mac()));
        }
    }

    private Optional<Batch> sealBatch() {
        return Scope.SEALING.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            @Nullable
            OffsetDateTime now = jdbc.sql("select case when pg_try_advisory_xact_lock(?) then clock_timestamp() end")
                    .param(LOCK)
                    .query(OffsetDateTime.class)
                    .list()
                    .get(0);
            return now == null ? Optional.<Batch>empty() : link(now);
        })));
    }

    /** @param now by the database's clock, as the times at which the entries were written */
    private Optional<Batch> link(OffsetDateTime now) {
        List<AuditEntry> entries = jdbc.sql("select " + AuditEntry.COLUMNS
                        + " from audit_unsealed u join audit_entry e on e.id = u.entry_id order by e.id limit ?")
                .param(BATCH)
                .query(RecordRows.of(AuditEntry.class))
                .list();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Link before = head();
        Link last = before;
        List<Link> links = new ArrayList<>();
        for (AuditEntry entry : entries) {
            last = chain.next(last, now.toInstant(), entry);
            links.add(last);
        }
        keep(entries, links, now);
        return Optional.of(new Batch(before, links));
    }

    private Link head() {
        return jdbc.sql("select seq, sealed_at, mac from audit_link order by seq desc limit 1")
                .query(RecordRows.of(LinkRow.class))
                .optional()
                .map(row -> new Link(row.seq(), row.sealedAt(), row.mac()))
                .orElse(AuditChain.START);
    }

    private void keep(List<AuditEntry> entries, List<Link> links, OffsetDateTime now) {
        Long[] ids = entries.stream().map(AuditEntry::id).toArray(Long[]::new);
        jdbc.sql("""
                with sealed as (delete from audit_unsealed where entry_id = any(:ids))
                insert into audit_link (seq, entry_id, sealed_at, mac)
                select seq, entry_id, :now, decode(mac, 'hex') from unnest(:seqs::bigint[], :ids::bigint[], :macs::text[]) as made (seq, entry_id, mac)
                """)
                .param("ids", ids)
                .param("now", now)
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param(
                        "macs",
                        links.stream()
                                .map(link -> HexFormat.of().formatHex(link.mac()))
                                .toArray(String[]::new))
                .update();
    }
}

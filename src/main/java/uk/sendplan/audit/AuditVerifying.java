package uk.sendplan.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.audit.AuditChain.Link;
import uk.sendplan.audit.AuditVerdict.Fault;
import uk.sendplan.audit.AuditVerdict.Tampered;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Walks the chain from its first link, or from where it was cut when its time was over, and computes each anew, in the order in which they were sealed, {@value #STEP} at a time; what was
 * sealed while it walks belongs to the next walk. The first entry that is wrong is named.
 */
@Service
public class AuditVerifying {

    private static final int STEP = 2000;

    /** No transaction lasts so long: what was written earlier was there to be sealed. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditChain chain;
    private final AuditHeads heads;

    AuditVerifying(JdbcClient jdbc, TransactionTemplate transaction, AuditChain chain, AuditHeads heads) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chain = chain;
        this.heads = heads;
    }

    private record Row(
            long seq,
            long entryId,
            Instant sealedAt,
            byte[] mac,
            @Nullable Long id,
            @Nullable Instant at,
            @Nullable Instant writtenAt,
            @Nullable UUID actorId,
            @Nullable UUID areaId,
            @Nullable String doing,
            @Nullable Long transactionId,
            @Nullable String subject,
            @Nullable String rowKey,
            @Nullable String operation,
            @Nullable String before,
            @Nullable String after) {

        /** Nothing where the entry is missing. */
        Optional<AuditEntry> entry() {
            return id == null
                    ? Optional.empty()
                    : Optional.of(new AuditEntry(
                            id,
                            Objects.requireNonNull(at),
                            Objects.requireNonNull(writtenAt),
                            actorId,
                            areaId,
                            doing,
                            Objects.requireNonNull(transactionId),
                            Objects.requireNonNull(subject),
                            Objects.requireNonNull(rowKey),
                            Objects.requireNonNull(operation),
                            before,
                            after));
        }
    }

    private record Waiting(
            long unsealed,
            @Nullable Long neverSealed,
            @Nullable Long missing) {}

    /** @throws AuditHeads.Unreadable where a head outside of the database makes no sense */
    public AuditVerdict verify() {
        return verify(Instant.MIN).verdict();
    }

    /** @param over the last of those at the beginning that were sealed before that moment; never the last of all */
    record Verified(AuditVerdict verdict, @Nullable Link over) {}

    Verified verify(Instant before) {
        Walk walk = new Walk(heads.all(), before);
        return new Verified(walk(walk), walk.over);
    }

    private AuditVerdict walk(Walk walk) {
        Optional<Tampered> cut = walk.from(cuts());
        if (cut.isPresent()) {
            return cut.get();
        }
        List<Row> rows;
        do {
            rows = after(walk.last.seq());
            for (Row row : rows) {
                Optional<Tampered> wrong = walk.on(row);
                if (wrong.isPresent()) {
                    return wrong.get();
                }
            }
        } while (!rows.isEmpty());
        return walk.further().orElseGet(() -> atTheEnd(walk));
    }

    private List<AuditCut> cuts() {
        return read(() -> jdbc.sql("select seq, sealed_at, mac, cut_at, seal from audit_cut order by seq")
                .query(RecordRows.of(AuditCut.class))
                .list());
    }

    private AuditVerdict atTheEnd(Walk walk) {
        Waiting waiting =
                read(() -> jdbc.sql("""
                select (select count(*) from audit_unsealed) as unsealed,
                    (select min(e.id) from audit_entry e where not exists (select from audit_link l where l.entry_id = e.id)
                        and not exists (select from audit_unsealed u where u.entry_id = e.id)) as never_sealed,
                    (select min(u.entry_id) from audit_unsealed u where not exists (select from audit_entry e where e.id = u.entry_id))
                        as missing
                """).query(RecordRows.of(Waiting.class)).single());
        if (waiting.neverSealed() != null) {
            return new Tampered(Fault.NEVER_SEALED, null, waiting.neverSealed());
        }
        if (waiting.missing() != null) {
            return new Tampered(Fault.ENTRY_MISSING, null, waiting.missing());
        }
        return new AuditVerdict.Whole(
                walk.last.seq(),
                walk.last.seq() == 0 ? null : walk.last.sealedAt(),
                waiting.unsealed(),
                walk.headsSeen,
                walk.cut);
    }

    private List<Row> after(long seq) {
        return read(() -> jdbc.sql(
                        "select l.seq, l.entry_id, l.sealed_at, l.mac, " + AuditEntry.COLUMNS
                                + " from audit_link l left join audit_entry e on e.id = l.entry_id where l.seq > ? order by l.seq limit ?")
                .params(seq, STEP)
                .query(RecordRows.of(Row.class))
                .list());
    }

    private <T> T read(Supplier<T> reading) {
        return Scope.SEALING.call(() -> Objects.requireNonNull(transaction.execute(status -> reading.get())));
    }

    /** How far it is, and what follows. */
    private final class Walk {

        private final Map<Long, Link> outside = new HashMap<>();
        private long furthestOutside;
        private long headsSeen;
        private final Instant before;
        private Link last = AuditChain.START;
        private Instant sealingBefore = Instant.MIN;
        private long cut;
        private boolean stillBefore = true;
        private @Nullable Link over;

        Walk(List<Link> heads, Instant before) {
            this.before = before;
            for (Link head : heads) {
                Link other = outside.putIfAbsent(head.seq(), head);
                if (other != null && !other.hasMac(head.mac())) {
                    // Two heads of one number: the chain that follows was made anew, whichever of them it agrees with.
                    outside.put(head.seq(), new Link(head.seq(), head.sealedAt(), new byte[0]));
                }
                furthestOutside = Math.max(furthestOutside, head.seq());
            }
        }

        /** Begins where the chain was cut. */
        Optional<Tampered> from(List<AuditCut> cuts) {
            for (AuditCut one : cuts) {
                if (!one.isSealedBy(chain)) {
                    return wrong(Fault.CUT_FORGED, one.seq(), null);
                }
                last = one.link();
                cut = last.seq();
                Link head = outside.get(cut);
                if (head != null && !head.hasMac(last.mac())) {
                    return wrong(Fault.MADE_ANEW, cut, null);
                }
            }
            return Optional.empty();
        }

        /** What is wrong with the next link of the table, or with its entry. */
        Optional<Tampered> on(Row row) {
            long seq = last.seq() + 1;
            if (row.seq() != seq) {
                return wrong(Fault.LINK_MISSING, seq, null);
            }
            Optional<AuditEntry> entry = row.entry();
            if (entry.isEmpty()) {
                return wrong(Fault.ENTRY_MISSING, seq, row.entryId());
            }
            Link next = chain.next(last, row.sealedAt(), entry.get());
            if (!next.hasMac(row.mac())) {
                return wrong(Fault.CHANGED, seq, row.entryId());
            }
            if (last.seq() > cut && stillBefore) {
                over = last;
            }
            stillBefore = stillBefore && next.sealedAt().isBefore(before);
            if (!next.sealedAt().equals(last.sealedAt())) {
                sealingBefore = last.seq() == 0 ? Instant.MIN : last.sealedAt();
            }
            if (!sealingBefore.equals(Instant.MIN)
                    && entry.get().writtenAt().isBefore(sealingBefore.minus(LONGEST_TRANSACTION))) {
                return wrong(Fault.PUT_IN_LATER, seq, row.entryId());
            }
            last = next;
            Link head = outside.get(seq);
            if (head != null) {
                headsSeen++;
                return head.hasMac(next.mac()) ? Optional.empty() : wrong(Fault.MADE_ANEW, seq, row.entryId());
            }
            return Optional.empty();
        }

        /** What is wrong where the chain ends. */
        Optional<AuditVerdict> further() {
            return furthestOutside > last.seq()
                    ? Optional.of(new Tampered(Fault.TAIL_CUT, last.seq() + 1, null))
                    : Optional.empty();
        }

        private static Optional<Tampered> wrong(Fault fault, long seq, @Nullable Long entryId) {
            return Optional.of(new Tampered(fault, seq, entryId));
        }
    }
}

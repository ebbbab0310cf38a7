package uk.sendplan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.Hashes;

/**
 * Makes the links of the audit's chain: HMAC-SHA256 (RFC 2104) over the link before, the entry's place in the chain, the time of sealing and
 * each column of the entry. Every part goes in with its length, so no part can lend a letter to the next; nothing differs from empty.
 */
final class AuditChain {

    /** What the first link follows. */
    static final Link START = new Link(0, Instant.EPOCH, new byte[0]);

    private static final long MICROS = 1_000_000;
    private static final int NOTHING = -1;

    private final byte[] key;

    /** @param key not known to the database */
    AuditChain(byte[] key) {
        this.key = key.clone();
    }

    /**
     * A link.
     *
     * @param seq from 1, without gaps
     * @param mac 32 bytes
     */
    record Link(long seq, Instant sealedAt, byte[] mac) {

        boolean hasMac(byte[] other) {
            return Arrays.equals(mac, other);
        }
    }

    /** The link of the entry that follows. */
    Link next(Link before, Instant sealedAt, AuditEntry entry) {
        long seq = before.seq() + 1;
        List<byte[]> parts = new ArrayList<>();
        add(parts, before.mac());
        add(parts, seq);
        add(parts, sealedAt);
        add(parts, entry.id());
        add(parts, entry.at());
        add(parts, entry.writtenAt());
        add(parts, entry.actorId());
        add(parts, entry.areaId());
        add(parts, entry.doing());
        add(parts, entry.transactionId());
        add(parts, entry.subject());
        add(parts, entry.rowKey());
        add(parts, entry.operation());
        add(parts, entry.before());
        add(parts, entry.after());
        return new Link(seq, sealedAt, Hashes.keyed(key, parts.toArray(byte[][]::new)));
    }

    /**
     * Seals a cut: that the chain begins after this link.
     *
     * @return what no link can have as its MAC: it begins with another part
     */
    byte[] seal(Link last, Instant cutAt) {
        List<byte[]> parts = new ArrayList<>();
        add(parts, "cut");
        add(parts, last.mac());
        add(parts, last.seq());
        add(parts, last.sealedAt());
        add(parts, cutAt);
        return Hashes.keyed(key, parts.toArray(byte[][]::new));
    }

    private static void add(List<byte[]> parts, @Nullable Object value) {
        add(parts, value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** To the microsecond, which is what the database keeps. */
    private static void add(List<byte[]> parts, Instant moment) {
        add(parts, moment.getEpochSecond() * MICROS + moment.getNano() / 1000);
    }

    private static void add(List<byte[]> parts, long number) {
        add(parts, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void add(List<byte[]> parts, byte @Nullable [] part) {
        int length = part == null ? NOTHING : part.length;
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        if (part != null) {
            parts.add(part);
        }
    }
}

package uk.sendplan.audit;

import java.time.Instant;
import java.util.Arrays;
import uk.sendplan.audit.AuditChain.Link;

/**
 * What is left of the beginning of the chain that was deleted when its time was over.
 *
 * @param seq the last link that was deleted, with its sealedAt and mac
 * @param seal made of all that with the key, by {@link AuditChain#seal}
 */
record AuditCut(long seq, Instant sealedAt, byte[] mac, Instant cutAt, byte[] seal) {

    /** What the first link that is there follows. */
    Link link() {
        return new Link(seq, sealedAt, mac);
    }

    boolean isSealedBy(AuditChain chain) {
        return Arrays.equals(seal, chain.seal(link(), cutAt));
    }
}

package uk.sendplan.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became known by walking the chain. */
public sealed interface AuditVerdict {

    /**
     * Every entry reads as it did when it was sealed, and none is missing.
     *
     * @param sealed how many
     * @param until when the last was sealed; null where none was yet
     * @param waiting written since, and sealed next
     * @param heads how many heads outside of the database it was compared with
     * @param deleted how many of the sealed ones were deleted when their time was over
     */
    record Whole(long sealed, @Nullable Instant until, long waiting, long heads, long deleted)
            implements AuditVerdict {}

    /**
     * It was tampered with.
     *
     * @param seq the place in the chain of the first entry that is wrong; null where it was never in the chain
     * @param entryId the entry that is wrong, where one can be named
     */
    record Tampered(
            Fault fault, @Nullable Long seq, @Nullable Long entryId) implements AuditVerdict {}

    /** What is wrong with it. */
    enum Fault {
        /** It, or its link, reads otherwise than when it was sealed, or stands in another place. */
        CHANGED,
        /** Its link is there and it is not. */
        ENTRY_MISSING,
        /** Its place in the chain is empty. */
        LINK_MISSING,
        /** It says that it was written long before others that were sealed earlier. */
        PUT_IN_LATER,
        /** It was never handed over to be sealed. */
        NEVER_SEALED,
        /** What says that its beginning was deleted when its time was over was not written by the application. */
        CUT_FORGED,
        /** The chain ends before it: a head outside of the database is further. */
        TAIL_CUT,
        /** The chain was made anew: a head outside of the database is another. */
        MADE_ANEW
    }
}

package uk.sendplan.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;

/**
 * A spreadsheet of updates that was handed in: who brought it, when, and what became of it.
 *
 * @param recorded how many updates came of it; null until it is accepted
 * @param changedByName who chose something of it last, or ended it
 */
public record UpdateFile(
        UUID id,
        UUID planId,
        String fileName,
        State state,
        @Nullable Integer recorded,
        UUID handedInBy,
        String handedInByName,
        Instant handedInAt,
        String changedByName,
        Instant changedAt,
        long version) {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        /** It was kept, and nothing of it was recorded. */
        DISCARDED
    }

    /** Whoever handed it in, and plan managers: it may have internal notes. */
    public boolean isOf(Member member) {
        return handedInBy.equals(member.accountId()) || member.may(Right.EDIT_PLAN);
    }
}

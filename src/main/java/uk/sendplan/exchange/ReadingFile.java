package uk.sendplan.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;

/**
 * A file of readings: who brought which, when, and what became of it.
 *
 * @param fileName null where cells were pasted
 * @param entered how many readings came of it, corrections included; null until it is accepted
 * @param changedByName who chose something of it last, or ended it
 */
public record ReadingFile(
        UUID id,
        UUID planId,
        @Nullable String fileName,
        State state,
        @Nullable Integer entered,
        @Nullable Integer corrected,
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
        /** It was kept, and nothing of it was entered. */
        DISCARDED
    }

    /** Whoever handed it in, and plan managers. */
    public boolean isOf(Member member) {
        return handedInBy.equals(member.accountId()) || member.may(Right.EDIT_PLAN);
    }

    /** What was accepted can be seen by everybody who records; before that it is nobody else's. */
    public boolean isSeenBy(Member member) {
        return isOf(member) || state == State.ACCEPTED;
    }
}

package uk.sendplan.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;

/**
 * A spreadsheet that was handed out, filled in and handed in: who brought it, when, and what became of it.
 *
 * @param recorded how many of its rows were recorded; null until it is accepted
 * @param changedByName who chose something of it last, or ended it
 */
public record SheetFile(
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

    /** What its rows are about, and who may hand it in. */
    public enum About {
        UPDATES(Right.RECORD_PROGRESS),
        STRUCTURE(Right.EDIT_PLAN);

        private final Right right;

        About(Right right) {
            this.right = right;
        }

        Right right() {
            return right;
        }

        /** The beginning of its messages' keys. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        /** It was kept, and nothing of it was recorded. */
        DISCARDED
    }

    /** @param key the form's, which becomes its id: handed in twice it is one */
    public record HandIn(UUID key, UUID planId, String fileName, byte[] content) {}

    /** Whoever handed it in, and plan managers: it may have internal notes. */
    public boolean isOf(Member member) {
        return handedInBy.equals(member.accountId()) || member.may(Right.EDIT_PLAN);
    }
}

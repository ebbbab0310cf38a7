package uk.sendplan.boardroom.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack as it was asked for, and how far it is.
 *
 * @param number in its plan
 * @param cycleNumber which of the packs for the same meeting it is
 * @param cycleSlug of its cycle, as it is now; the name is the one it had
 * @param planSlug as it is now
 * @param done how many of its files are made, while it is being made
 * @param files how many there will be, or are
 * @param failedAt the making failed, and waits for somebody to try again
 * @param sha256 of the list of its files; null until it is frozen
 * @param laterNumber of a later pack for the same meeting that is frozen, or null
 */
public record PackView(
        UUID id,
        UUID planId,
        String planSlug,
        int number,
        int cycleNumber,
        String cycleSlug,
        String cycleName,
        LocalDate boardDate,
        LocalDate shownDay,
        @Nullable String note,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        int done,
        int files,
        @Nullable Instant failedAt,
        @Nullable String sha256,
        @Nullable Instant frozenAt,
        @Nullable Integer laterNumber) {

    /** Where it is. */
    public enum State {
        /** Its files are being made. */
        MAKING,
        /** Nothing of it is there; somebody can try again. */
        FAILED,
        /** For ever as it is. */
        FROZEN
    }

    public State state() {
        if (sha256 != null) {
            return State.FROZEN;
        }
        return failedAt == null ? State.MAKING : State.FAILED;
    }
}

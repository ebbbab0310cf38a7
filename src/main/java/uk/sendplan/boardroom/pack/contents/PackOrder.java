package uk.sendplan.boardroom.pack.contents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What pack somebody wants.
 *
 * @param planSlug as it is now
 * @param cycleName of the meeting's reporting cycle, as it was called when the pack was asked for; likewise the day of the board
 * @param number of the pack in its plan; 0 for a preview
 * @param day which it shows as at its end; it is over
 * @param note the plan manager's covering note, or null
 */
public record PackOrder(
        UUID planId,
        String planSlug,
        String cycleName,
        LocalDate boardDate,
        int number,
        LocalDate day,
        @Nullable String note,
        String askedBy,
        Instant askedAt) {

    public boolean isPreview() {
        return number == 0;
    }
}

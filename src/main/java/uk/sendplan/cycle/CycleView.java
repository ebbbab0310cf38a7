package uk.sendplan.cycle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.London;

/**
 * A reporting cycle as it is known, now or at the end of a day.
 *
 * @param opens the first day that an update counts for it
 * @param updatesDue the last day to record for it
 * @param closedAt null while it is not closed
 */
public record CycleView(
        UUID id,
        UUID planId,
        String slug,
        String name,
        LocalDate opens,
        LocalDate updatesDue,
        LocalDate boardDate,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedByName,
        long version) {

    /** Where it is on a day. */
    public enum State {
        /** It has not opened yet. */
        PLANNED,
        OPEN,
        CLOSED
    }

    public State on(LocalDate day) {
        if (closedAt != null) {
            return State.CLOSED;
        }
        return day.isBefore(opens) ? State.PLANNED : State.OPEN;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** The day on which it was closed, in London; null while it is not. */
    public @Nullable LocalDate closedOn() {
        return closedAt == null ? null : LocalDate.ofInstant(closedAt.toInstant(), London.ZONE);
    }

    /** Below the signed-in area: "/workspace/alderbrook/send-improvement-plan/cycles/autumn-2026". */
    public String href(String areaSlug, String planSlug) {
        return "/workspace/" + areaSlug + "/" + planSlug + "/cycles/" + slug;
    }
}

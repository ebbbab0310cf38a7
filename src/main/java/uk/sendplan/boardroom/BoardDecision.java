package uk.sendplan.boardroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a board, as it was recorded.
 *
 * @param number in its plan
 * @param subjectNumber of the priority, reference or action that it is about; null for the plan as a whole
 * @param ownerName the organisation that sees to it, or null
 * @param decidedOn the day of the meeting
 * @param correctedBy the number of the decision that replaces it, or null
 */
public record BoardDecision(
        UUID id,
        int number,
        String cycleSlug,
        String cycleName,
        SubjectKind kind,
        @Nullable String subjectNumber,
        String text,
        @Nullable String ownerName,
        @Nullable LocalDate dueOn,
        LocalDate decidedOn,
        String recordedByName,
        Instant recordedAt,
        @Nullable Integer correctedBy) {}

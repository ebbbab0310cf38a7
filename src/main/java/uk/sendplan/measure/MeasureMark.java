package uk.sendplan.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody wrote beside a movement of a measure. */
public record MeasureMark(
        UUID id,
        UUID measureId,
        MarkKind kind,
        LocalDate markedOn,
        String text,
        UUID recordedBy,
        String recordedByName,
        Instant recordedAt,
        long version) {}

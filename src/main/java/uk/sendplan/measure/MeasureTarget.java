package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.shared.VagueDate;

/**
 * What a measure, or one of its series, is to reach.
 *
 * @param value of the kinds that have one; the lower end of "between"
 * @param upper of "between"
 * @param benchmarkId the series that it is compared with, of the kinds that have one
 * @param consistently each reading counts, not only the last
 * @param starts the first day that counts, or null
 * @param dueWords when it is due, as written, or null; the days they mean are null too where they mean none
 */
public record MeasureTarget(
        UUID id,
        UUID measureId,
        UUID seriesId,
        TargetKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable UUID benchmarkId,
        boolean consistently,
        @Nullable LocalDate starts,
        @Nullable String dueWords,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String comment,
        long version) {

    public @Nullable VagueDate due() {
        return dueWords == null ? null : new VagueDate(dueWords, dueFrom, dueTo);
    }
}

package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.Reading;
import uk.sendplan.measure.judging.Symbol;

/**
 * A figure of a period, as it was entered. Its period and the time it was entered at stay apart.
 *
 * @param periodWords as written: "2023/24", "March 2026"
 * @param value null where a symbol stands in its place
 * @param base how many answered, of a survey
 * @param responseRate in percent of those who were asked
 * @param qualifier as written: "provisional"
 * @param comment why it was corrected, where it supersedes another
 * @param supersedes the reading it corrects, or null
 */
public record MeasureReading(
        UUID id,
        UUID seriesId,
        String periodWords,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable BigDecimal value,
        @Nullable Symbol symbol,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer base,
        @Nullable BigDecimal responseRate,
        @Nullable String qualifier,
        @Nullable String comment,
        @Nullable UUID supersedes,
        String recordedByName,
        Instant recordedAt) {

    public Days period() {
        return new Days(periodFrom, periodTo);
    }

    /** As the rules need it. */
    public Reading toJudge() {
        return new Reading(period(), value, symbol);
    }
}

package uk.sendplan.measure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a measure has figures.
 *
 * @param dimension of a group: "source of referral"; else null
 * @param name of the group, the interval or the benchmark; the measure's own series is called like it
 * @param source of a benchmark, or null
 */
public record MeasureSeries(
        UUID id,
        UUID measureId,
        SeriesKind kind,
        @Nullable String dimension,
        String name,
        @Nullable String source,
        boolean retired,
        long version) {}

package uk.sendplan.measure.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a measure at the moment of judging, corrections applied.
 *
 * @param readings in any order
 * @param benchmarks readings of the benchmark of its target, in any order
 * @param baseline where it started, or null
 */
public record Measured(
        GoodDirection good,
        List<Reading> readings,
        List<Reading> benchmarks,
        @Nullable Reading baseline) {

    public Measured {
        readings = readings.stream().sorted(Reading.IN_TIME).toList();
        benchmarks = benchmarks.stream().sorted(Reading.IN_TIME).toList();
    }
}

package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal line.
 *
 * @param name in the key below the chart; empty to leave it out
 * @param from null to begin where the chart does
 * @param to null to end where the chart does
 */
public record Level(
        String name,
        Stroke stroke,
        BigDecimal value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Level {
        Chart.require(value);
    }

    public static Level of(String name, Stroke stroke, BigDecimal value) {
        return new Level(name, stroke, value, null, null);
    }
}

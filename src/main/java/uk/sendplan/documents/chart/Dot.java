package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point of a line.
 *
 * @param value null where there is none: the line breaks
 */
public record Dot(LocalDate day, @Nullable BigDecimal value, Shape shape, Tone tone) {

    public Dot {
        if (value != null) {
            Chart.require(value);
        }
    }

    /** An ordinary one. */
    public static Dot of(LocalDate day, BigDecimal value) {
        return new Dot(day, value, Shape.CIRCLE, Tone.PLAIN);
    }

    public static Dot gap(LocalDate day) {
        return new Dot(day, null, Shape.NONE, Tone.PLAIN);
    }
}

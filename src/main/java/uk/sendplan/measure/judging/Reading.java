package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a measure, or a benchmark of it, was in a period.
 *
 * @param value in the unit of the measure; null where a symbol stands
 * @param symbol null exactly where there is a value
 */
public record Reading(
        Days period, @Nullable BigDecimal value, @Nullable Symbol symbol) {

    /** By the end of the period; of two that end together the longer one first. */
    static final Comparator<Reading> IN_TIME = Comparator.comparing(
                    (Reading reading) -> reading.period().last())
            .thenComparing(reading -> reading.period().first());

    /** @throws IllegalArgumentException for both or neither of value and symbol */
    public Reading {
        if ((value == null) == (symbol == null)) {
            throw new IllegalArgumentException("value " + value + " and symbol " + symbol);
        }
    }

    public static Reading of(Days period, BigDecimal value) {
        return new Reading(period, value, null);
    }

    public static Reading of(Days period, Symbol symbol) {
        return new Reading(period, null, symbol);
    }
}

package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What looks wrong about a new reading. It is said to who enters it, and never mended. */
public record Doubt(Kind kind, List<Object> arguments) implements Worded {

    /** Every doubt, with what its sentence tells. */
    public enum Kind {
        NEGATIVE(BigDecimal.class),
        ABOVE_HUNDRED_PERCENT(BigDecimal.class),
        /** Numerator and denominator. */
        NUMERATOR_ABOVE_DENOMINATOR(BigDecimal.class, BigDecimal.class),
        /** A percentage of nothing: its value and the numerator. */
        NOTHING_TO_DIVIDE_BY(BigDecimal.class, BigDecimal.class),
        /** The value, what numerator and denominator come to, and these. */
        PERCENTAGE_DOES_NOT_AGREE(BigDecimal.class, BigDecimal.class, BigDecimal.class, BigDecimal.class),
        /** The value, and a neighbour and its period. */
        TEN_TIMES_ITS_NEIGHBOURS(BigDecimal.class, BigDecimal.class, Days.class),
        TENTH_OF_ITS_NEIGHBOURS(BigDecimal.class, BigDecimal.class, Days.class),
        /** The period, and the day on which it is entered. */
        PERIOD_NOT_ENDED(Days.class, LocalDate.class),
        SAME_AS_THE_LAST_THREE(BigDecimal.class);

        private final List<Class<?>> arguments;

        Kind(Class<?>... arguments) {
            this.arguments = List.of(arguments);
        }

        public List<Class<?>> arguments() {
            return arguments;
        }
    }

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(Kind kind, Object... arguments) {
        return new Doubt(kind, List.of(arguments));
    }

    @Override
    public String key() {
        return "judging.doubt." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package uk.sendplan.measure.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.disclosure.Disclosed;
import uk.sendplan.measure.disclosure.DisclosureControl;
import uk.sendplan.measure.disclosure.Figures;
import uk.sendplan.measure.disclosure.Method;
import uk.sendplan.measure.disclosure.Shown;
import uk.sendplan.measure.judging.Symbol;

/**
 * What readers are told of some readings of a measure.
 *
 * <p>The rule: a count, a percentage and a rate pass {@link DisclosureControl} with the counts behind them; a mean (of days, of a scale) is
 * told where it is one of enough people. Where nobody recorded how many stand behind a figure, it is not told: nobody can say that it
 * is safe. A measure with a threshold below 2 has nothing to protect, and money is nobody's.
 *
 * @param told of each reading, in their order
 * @param figures the counts behind them; null where none has any
 * @param disclosed what came of these; null where there are none
 */
record Telling(
        List<Told> told,
        @Nullable Figures figures,
        @Nullable Disclosed disclosed) {

    /** With less, nothing is small. */
    private static final int LEAST_THRESHOLD = 2;

    /** Places behind the point with which a percentage gives its counts away. */
    private static final int FINEST = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A value, or a symbol in its place; why where the symbol is ours. */
    record Told(
            @Nullable BigDecimal value,
            @Nullable String symbol,
            @Nullable Withheld why) {

        static Told value(BigDecimal value) {
            return new Told(value, null, null);
        }

        static Told symbol(Symbol symbol) {
            return new Told(null, symbol.sign(), null);
        }

        static Told withheld(Withheld why) {
            return new Told(null, why.symbol(), why);
        }
    }

    /**
     * @param readings each of another period
     * @param earlier what readers were told of the measure before, the oldest first
     */
    static Telling of(Measure measure, List<MeasureReading> readings, List<Disclosed> earlier) {
        return new Teller(measure).tell(readings, earlier);
    }

    /** Whether each figure has those before it in it. */
    static boolean isRunning(Measure measure) {
        return measure.periodType() == PeriodType.YEAR_TO_DATE || measure.periodType() == PeriodType.CUMULATIVE;
    }

    /** The numbers behind a reading: how many of how many. */
    private record Share(long part, long whole) {}

    private static final class Teller {

        private final Measure measure;
        private final Figures.Gathering gathering = Figures.gather();
        private boolean any;

        Teller(Measure measure) {
            this.measure = measure;
        }

        Telling tell(List<MeasureReading> readings, List<Disclosed> earlier) {
            List<@Nullable Told> plain = readings.stream().map(this::plain).toList();
            if (!any) {
                return new Telling(plain.stream().map(Teller::there).toList(), null, null);
            }
            Figures figures = gathering.done();
            Disclosed disclosed = new DisclosureControl(measure.threshold(), Method.suppress())
                    .disclose(
                            figures,
                            earlier,
                            isRunning() ? DisclosureControl.Sequence.CUMULATIVE : DisclosureControl.Sequence.SEPARATE);
            return new Telling(
                    IntStream.range(0, readings.size())
                            .mapToObj(place -> plain.get(place) == null
                                    ? controlled(readings.get(place), disclosed)
                                    : there(plain.get(place)))
                            .toList(),
                    figures,
                    disclosed);
        }

        private static Told there(@Nullable Told told) {
            return Objects.requireNonNull(told);
        }

        /** Null for what goes through disclosure control. */
        private @Nullable Told plain(MeasureReading reading) {
            BigDecimal value = reading.value();
            if (value == null) {
                Symbol symbol = Objects.requireNonNull(reading.symbol());
                return symbol == Symbol.LOW && measure.unit() == MeasureUnit.COUNT
                        ? Told.withheld(Withheld.SMALL)
                        : Told.symbol(symbol);
            }
            if (measure.threshold() < LEAST_THRESHOLD || measure.unit() == MeasureUnit.POUNDS) {
                return Told.value(value);
            }
            return switch (measure.unit()) {
                case COUNT -> count(reading, value);
                case PERCENT -> percentage(reading, value);
                case RATE -> rate(reading);
                case DAYS, WEEKS, MONTHS, SCORE -> mean(reading, value);
                case POUNDS -> Told.value(value);
            };
        }

        private @Nullable Told count(MeasureReading reading, BigDecimal value) {
            Optional<Long> count = whole(value);
            if (count.isEmpty()) {
                return Told.withheld(Withheld.NO_COUNT);
            }
            any = true;
            gathering.count(name(reading), count.get());
            return null;
        }

        private @Nullable Told percentage(MeasureReading reading, BigDecimal value) {
            BigDecimal written = value.setScale(measure.decimals(), RoundingMode.HALF_UP);
            Share share = recorded(reading).or(() -> ofBase(reading, value)).orElse(null);
            if (share == null) {
                return Told.withheld(Withheld.UNKNOWN_BASE);
            }
            if (share.part() > share.whole()
                    || (share.whole() > 0 && hundredths(share).compareTo(written) != 0)) {
                return Told.withheld(Withheld.DISAGREES);
            }
            gather(reading, share, measure.decimals());
            return null;
        }

        private BigDecimal hundredths(Share share) {
            return BigDecimal.valueOf(share.part())
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(share.whole()), measure.decimals(), RoundingMode.HALF_UP);
        }

        /** Its reader may know what it is a rate of: it is taken for a percentage with all its decimals. */
        private @Nullable Told rate(MeasureReading reading) {
            Share share = recorded(reading).orElse(null);
            if (share == null) {
                return Told.withheld(Withheld.UNKNOWN_BASE);
            }
            if (share.part() > share.whole()) {
                return Told.withheld(Withheld.DISAGREES);
            }
            gather(reading, share, FINEST);
            return null;
        }

        private Told mean(MeasureReading reading, BigDecimal value) {
            Long people = reading.base() != null
                    ? Long.valueOf(reading.base())
                    : whole(reading.denominator()).orElse(null);
            if (people == null) {
                return Told.withheld(Withheld.UNKNOWN_BASE);
            }
            return people < measure.threshold() ? Told.withheld(Withheld.SMALL) : Told.value(value);
        }

        private void gather(MeasureReading reading, Share share, int decimals) {
            any = true;
            String name = name(reading);
            gathering
                    .held(name + " part", share.part())
                    .held(name + " whole", share.whole())
                    .percentage(name, name + " part", name + " whole", decimals);
        }

        private Told controlled(MeasureReading reading, Disclosed disclosed) {
            Shown shown = disclosed.shown(name(reading));
            if (shown instanceof Shown.Suppressed) {
                return Told.withheld(Withheld.SMALL);
            }
            return shown instanceof Shown.NotApplicable
                    ? Told.symbol(Symbol.NOT_APPLICABLE)
                    : Told.value(Objects.requireNonNull(reading.value()));
        }

        /** What runs on has one name: from one edition to the next it grows by a count that may be small. */
        private String name(MeasureReading reading) {
            return isRunning() ? "so far" : reading.periodFrom() + "/" + reading.periodTo();
        }

        private boolean isRunning() {
            return Telling.isRunning(measure);
        }

        private static Optional<Share> recorded(MeasureReading reading) {
            return whole(reading.numerator())
                    .flatMap(part -> whole(reading.denominator()).map(whole -> new Share(part, whole)));
        }

        /** Of a survey: so many in a hundred of those who answered. */
        private static Optional<Share> ofBase(MeasureReading reading, BigDecimal value) {
            Integer base = reading.base();
            return base == null || value.signum() < 0
                    ? Optional.empty()
                    : whole(value.multiply(BigDecimal.valueOf(base)).divide(HUNDRED, 0, RoundingMode.HALF_UP))
                            .map(part -> new Share(part, base));
        }

        private static Optional<Long> whole(@Nullable BigDecimal number) {
            return number == null
                            || number.signum() < 0
                            || number.compareTo(BigDecimal.valueOf(Figures.MOST)) > 0
                            || number.stripTrailingZeros().scale() > 0
                    ? Optional.empty()
                    : Optional.of(number.longValueExact());
        }
    }
}

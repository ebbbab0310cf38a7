package uk.sendplan.measure.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading as somebody enters it, before it is kept.
 *
 * @param numerator null where it was not given
 * @param denominator null where it was not given
 * @param percentage whether the value is one
 * @param decimals in which the value is given, for percentages
 */
public record Entry(
        Days period,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean percentage,
        int decimals) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SAME = 3;

    /**
     * What looks wrong about it. Neighbours are the readings with a value just before and just after it: a value is doubted where it
     * is ten times all of them and more, or a tenth and less. A neighbour of nothing, or with the other sign, says nothing.
     *
     * @param others the other readings of the measure, in any order; one of the same period is what it corrects and is no neighbour
     */
    public List<Doubt> doubts(List<Reading> others, LocalDate today) {
        List<Doubt> doubts = new ArrayList<>();
        if (value.signum() < 0) {
            doubts.add(Doubt.of(Doubt.Kind.NEGATIVE, value));
        }
        if (percentage && value.compareTo(HUNDRED) > 0) {
            doubts.add(Doubt.of(Doubt.Kind.ABOVE_HUNDRED_PERCENT, value));
        }
        fraction().ifPresent(doubts::add);
        if (period.last().isAfter(today)) {
            doubts.add(Doubt.of(Doubt.Kind.PERIOD_NOT_ENDED, period, today));
        }
        List<Reading> valued = others.stream()
                .filter(reading -> reading.value() != null && !reading.period().equals(period))
                .sorted(Reading.IN_TIME)
                .toList();
        size(valued).ifPresent(doubts::add);
        List<Reading> before = valued.stream().filter(this::isBefore).toList();
        if (before.size() >= SAME
                && before.subList(before.size() - SAME, before.size()).stream()
                        .allMatch(reading -> requireNonNull(reading.value()).compareTo(value) == 0)) {
            doubts.add(Doubt.of(Doubt.Kind.SAME_AS_THE_LAST_THREE, value));
        }
        return doubts;
    }

    private boolean isBefore(Reading reading) {
        return Reading.IN_TIME.compare(reading, Reading.of(period, value)) < 0;
    }

    private Optional<Doubt> fraction() {
        if (numerator == null || denominator == null) {
            return Optional.empty();
        }
        if (percentage && denominator.signum() == 0) {
            return Optional.of(Doubt.of(Doubt.Kind.NOTHING_TO_DIVIDE_BY, value, numerator));
        }
        if (percentage && numerator.compareTo(denominator) > 0) {
            return Optional.of(Doubt.of(Doubt.Kind.NUMERATOR_ABOVE_DENOMINATOR, numerator, denominator));
        }
        if (!percentage || agrees(numerator, denominator)) {
            return Optional.empty();
        }
        return Optional.of(Doubt.of(
                Doubt.Kind.PERCENTAGE_DOES_NOT_AGREE,
                value,
                numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP),
                numerator,
                denominator));
    }

    /** To half a unit of the last decimal, whichever way a half was rounded. */
    private boolean agrees(BigDecimal part, BigDecimal whole) {
        BigDecimal twiceBeside =
                value.multiply(whole).subtract(part.multiply(HUNDRED)).abs().multiply(BigDecimal.valueOf(2));
        return twiceBeside.compareTo(whole.abs().movePointLeft(decimals)) <= 0;
    }

    private Optional<Doubt> size(List<Reading> valued) {
        List<Reading> neighbours = Stream.of(
                        valued.stream().filter(this::isBefore).reduce((earlier, later) -> later),
                        valued.stream().filter(reading -> !isBefore(reading)).findFirst())
                .flatMap(Optional::stream)
                .filter(reading -> requireNonNull(reading.value()).signum() == value.signum())
                .toList();
        if (neighbours.isEmpty() || value.signum() == 0) {
            return Optional.empty();
        }
        Reading nearest = neighbours.get(0);
        if (neighbours.stream().allMatch(neighbour -> isTenTimes(value, requireNonNull(neighbour.value())))) {
            return Optional.of(Doubt.of(
                    Doubt.Kind.TEN_TIMES_ITS_NEIGHBOURS, value, requireNonNull(nearest.value()), nearest.period()));
        }
        return neighbours.stream().allMatch(neighbour -> isTenTimes(requireNonNull(neighbour.value()), value))
                ? Optional.of(Doubt.of(
                        Doubt.Kind.TENTH_OF_ITS_NEIGHBOURS, value, requireNonNull(nearest.value()), nearest.period()))
                : Optional.empty();
    }

    private static boolean isTenTimes(BigDecimal one, BigDecimal other) {
        return one.abs().compareTo(other.abs().multiply(BigDecimal.TEN, MathContext.UNLIMITED)) >= 0;
    }
}

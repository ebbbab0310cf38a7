package uk.sendplan.measure.xmr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an XmR chart (NHS "Making Data Count"; D. J. Wheeler, "Understanding Variation"): mean ± 2.66 x the average moving
 * range, near limits at two thirds of that. There is no floor at 0 and no cap at 100.
 *
 * <p>Screened, the moving ranges of 3.267 x their average and more are left out, once, and the average is taken of the others.
 *
 * <p>All figures are decimals as people entered them, and each line comes of one division, rounded to 34 digits: so a point on
 * the mean or on a limit is found to be on it, where binary fractions would put it a hair beside.
 *
 * @param averageRange of the moving ranges that were not screened out
 * @param ranges how many moving ranges there are, one less than values
 * @param screenedOut how many of them were left out
 */
public record Limits(
        BigDecimal mean,
        BigDecimal averageRange,
        BigDecimal lower,
        BigDecimal nearLower,
        BigDecimal nearUpper,
        BigDecimal upper,
        int ranges,
        int screenedOut) {

    private static final BigDecimal FACTOR = new BigDecimal("2.66");
    private static final BigDecimal TWICE_FACTOR = new BigDecimal("5.32");
    private static final BigDecimal SCREEN = new BigDecimal("3.267");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /**
     * Of however many values; whether they are enough to be drawn is another question.
     *
     * @param values in time order
     * @throws IllegalArgumentException for less than two
     */
    public static Limits of(List<BigDecimal> values, boolean screened) {
        if (values.size() < 2) {
            throw new IllegalArgumentException("no moving range in " + values.size() + " values");
        }
        List<BigDecimal> all = ranges(values);
        List<BigDecimal> ranges = screened ? screened(all) : all;
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal rangeCount = BigDecimal.valueOf(ranges.size());
        // mean = total / count and average range = range / rangeCount, both over count x rangeCount
        BigDecimal total = sum(values).multiply(rangeCount);
        BigDecimal range = sum(ranges).multiply(count);
        BigDecimal over = count.multiply(rangeCount);
        BigDecimal far = range.multiply(FACTOR);
        BigDecimal near = range.multiply(TWICE_FACTOR);
        BigDecimal thrice = total.multiply(THREE);
        return new Limits(
                total.divide(over, DIGITS),
                range.divide(over, DIGITS),
                total.subtract(far).divide(over, DIGITS),
                thrice.subtract(near).divide(over.multiply(THREE), DIGITS),
                thrice.add(near).divide(over.multiply(THREE), DIGITS),
                total.add(far).divide(over, DIGITS),
                all.size(),
                all.size() - ranges.size());
    }

    private static List<BigDecimal> ranges(List<BigDecimal> values) {
        List<BigDecimal> ranges = new ArrayList<>();
        for (int index = 1; index < values.size(); index++) {
            ranges.add(values.get(index).subtract(values.get(index - 1)).abs());
        }
        return ranges;
    }

    /** Where nothing ever moved the average is 0, and so is the screen: then nothing is left out. */
    private static List<BigDecimal> screened(List<BigDecimal> ranges) {
        BigDecimal screen = sum(ranges).multiply(SCREEN);
        BigDecimal count = BigDecimal.valueOf(ranges.size());
        return screen.signum() == 0
                ? ranges
                : ranges.stream()
                        .filter(range -> range.multiply(count).compareTo(screen) < 0)
                        .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isOutside(BigDecimal value) {
        return value.compareTo(upper) > 0 || value.compareTo(lower) < 0;
    }

    /** Outside the limits is beyond the near limits too. */
    boolean isBeyondNear(BigDecimal value) {
        return value.compareTo(nearUpper) > 0 || value.compareTo(nearLower) < 0;
    }
}

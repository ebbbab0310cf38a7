package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Round figures for an axis, in steps of 1, 2 or 5 times a power of ten, the first not above the least value and the last not below
 * the greatest.
 */
record Ticks(BigDecimal step, List<BigDecimal> values) {

    private static final int STEPS = 5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /** Values that are positive and reach down to half their greatest and lower begin at 0, so that heights can be compared. */
    static Ticks over(BigDecimal least, BigDecimal most, Scale scale) {
        BigDecimal from = least;
        BigDecimal to = most;
        if (from.signum() > 0 && from.multiply(TWO).compareTo(to) <= 0) {
            from = BigDecimal.ZERO;
        }
        if (from.compareTo(to) == 0) {
            BigDecimal around = from.signum() == 0 ? BigDecimal.ONE : from.abs().movePointLeft(1);
            from = notBeyond(scale.lowest(), from.subtract(around), from, -1);
            to = notBeyond(scale.highest(), to.add(around), to, 1);
        }
        if (from.compareTo(to) == 0) {
            from = from.subtract(BigDecimal.ONE);
        }
        BigDecimal step = step(to.subtract(from));
        BigDecimal tick = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> values = new ArrayList<>();
        while (values.isEmpty() || values.get(values.size() - 1).compareTo(to) < 0) {
            values.add(tick);
            tick = tick.add(step);
        }
        return new Ticks(step, values);
    }

    /** @param side -1 for a lower end, 1 for an upper one */
    private static BigDecimal notBeyond(@Nullable BigDecimal end, BigDecimal wanted, BigDecimal value, int side) {
        return end != null && value.compareTo(end) * side <= 0 && wanted.compareTo(end) * side > 0 ? end : wanted;
    }

    private static BigDecimal step(BigDecimal range) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (BigDecimal times : List.of(BigDecimal.ONE, TWO, FIVE)) {
            if (power.multiply(times).compareTo(raw) >= 0) {
                return power.multiply(times);
            }
        }
        return power.movePointRight(1);
    }

    BigDecimal first() {
        return values.get(0);
    }

    BigDecimal last() {
        return values.get(values.size() - 1);
    }

    /** "1,500", "0.25", "2.5m": millions, billions and trillions are shortened. */
    String told(BigDecimal tick) {
        if (tick.signum() == 0) {
            return "0";
        }
        BigDecimal largest = first().abs().max(last().abs());
        int power = 0;
        String unit = "";
        for (String name : List.of("m", "bn", "tn")) {
            int next = power == 0 ? 6 : power + 3;
            if (largest.compareTo(BigDecimal.ONE.scaleByPowerOfTen(next)) >= 0) {
                power = next;
                unit = name;
            }
        }
        int decimals =
                Math.max(0, step.movePointLeft(power).stripTrailingZeros().scale());
        String figure = String.format(Locale.UK, "%,." + decimals + "f", tick.movePointLeft(power));
        return (figure.startsWith("-") ? "\u2212" + figure.substring(1) : figure) + unit;
    }
}

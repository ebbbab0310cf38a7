package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A straight line in time, from the last day of a baseline to the last of the days on which a target is due. */
record Line(LocalDate from, BigDecimal start, LocalDate to, BigDecimal end) {

    /** None without a baseline that has a value and is from before that day. */
    static Optional<Line> from(@Nullable Reading baseline, Days due, Aim aim) {
        if (baseline == null
                || baseline.value() == null
                || !baseline.period().last().isBefore(due.last())) {
            return Optional.empty();
        }
        return Optional.of(
                new Line(baseline.period().last(), baseline.value(), due.last(), aim.endOfWayFrom(baseline.value())));
    }

    /** Before its first day as on it. One division, so that a value on the line is found to be on it. */
    BigDecimal at(LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, to);
        long passed = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return start.multiply(BigDecimal.valueOf(days - passed))
                .add(end.multiply(BigDecimal.valueOf(passed)))
                .divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }

    /** To be read beside a value: with one decimal more than the figures it comes of. */
    BigDecimal toldAt(LocalDate day, BigDecimal value) {
        int decimals = Math.max(0, Math.max(value.scale(), Math.max(start.scale(), end.scale())));
        BigDecimal exact = at(day);
        return exact.scale() <= decimals ? exact : exact.setScale(decimals + 1, RoundingMode.HALF_UP);
    }
}

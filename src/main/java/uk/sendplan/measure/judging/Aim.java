package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.util.List;

/** What one reading is held against. */
public sealed interface Aim extends Worded {

    boolean isReachedBy(BigDecimal value);

    /** Whether a value is as good as what was planned for its day, on the way to the aim. */
    boolean keeps(BigDecimal value, BigDecimal planned);

    /** Where the way ends that begins at a value. */
    BigDecimal endOfWayFrom(BigDecimal start);

    record AtLeast(BigDecimal value) implements Aim {

        @Override
        public boolean isReachedBy(BigDecimal reading) {
            return reading.compareTo(value) >= 0;
        }

        @Override
        public boolean keeps(BigDecimal reading, BigDecimal planned) {
            return reading.compareTo(planned) >= 0;
        }

        @Override
        public BigDecimal endOfWayFrom(BigDecimal start) {
            return value;
        }

        @Override
        public String key() {
            return "judging.aim.at-least";
        }

        @Override
        public List<Object> arguments() {
            return List.of(value);
        }
    }

    record AtMost(BigDecimal value) implements Aim {

        @Override
        public boolean isReachedBy(BigDecimal reading) {
            return reading.compareTo(value) <= 0;
        }

        @Override
        public boolean keeps(BigDecimal reading, BigDecimal planned) {
            return reading.compareTo(planned) <= 0;
        }

        @Override
        public BigDecimal endOfWayFrom(BigDecimal start) {
            return value;
        }

        @Override
        public String key() {
            return "judging.aim.at-most";
        }

        @Override
        public List<Object> arguments() {
            return List.of(value);
        }
    }

    /** The way leads to the nearer edge; who comes out at the other side is not on it. */
    record Between(BigDecimal lower, BigDecimal upper) implements Aim {

        @Override
        public boolean isReachedBy(BigDecimal reading) {
            return reading.compareTo(lower) >= 0 && reading.compareTo(upper) <= 0;
        }

        @Override
        public boolean keeps(BigDecimal reading, BigDecimal planned) {
            boolean notBelow = reading.compareTo(planned.min(lower)) >= 0;
            boolean notAbove = reading.compareTo(planned.max(upper)) <= 0;
            return notBelow && notAbove;
        }

        @Override
        public BigDecimal endOfWayFrom(BigDecimal start) {
            return start.max(lower).min(upper);
        }

        @Override
        public String key() {
            return "judging.aim.between";
        }

        @Override
        public List<Object> arguments() {
            return List.of(lower, upper);
        }
    }

    /** @param of the period of the benchmark, which may be before that of the reading */
    record Above(BigDecimal benchmark, Days of) implements Aim {

        @Override
        public boolean isReachedBy(BigDecimal reading) {
            return reading.compareTo(benchmark) > 0;
        }

        @Override
        public boolean keeps(BigDecimal reading, BigDecimal planned) {
            return reading.compareTo(planned) >= 0;
        }

        @Override
        public BigDecimal endOfWayFrom(BigDecimal start) {
            return benchmark;
        }

        @Override
        public String key() {
            return "judging.aim.above";
        }

        @Override
        public List<Object> arguments() {
            return List.of(benchmark, of);
        }
    }

    /** @param of the period of the benchmark, which may be before that of the reading */
    record Below(BigDecimal benchmark, Days of) implements Aim {

        @Override
        public boolean isReachedBy(BigDecimal reading) {
            return reading.compareTo(benchmark) < 0;
        }

        @Override
        public boolean keeps(BigDecimal reading, BigDecimal planned) {
            return reading.compareTo(planned) <= 0;
        }

        @Override
        public BigDecimal endOfWayFrom(BigDecimal start) {
            return benchmark;
        }

        @Override
        public String key() {
            return "judging.aim.below";
        }

        @Override
        public List<Object> arguments() {
            return List.of(benchmark, of);
        }
    }
}

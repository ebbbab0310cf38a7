package uk.sendplan.measure.xmr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sendplan.Proof;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.xmr.Segment.Reason;
import uk.sendplan.measure.xmr.Segment.RunChart;
import uk.sendplan.measure.xmr.Segment.WithLimits;

class XmrChartTests {

    /** Mean 0 and average range 10: limits 26.6 and near limits 17.733…, in lists whose rest does not care where a value changes. */
    private static final Limits LIMITS = limits(0, 10);

    @ParameterizedTest
    @CsvSource({
        "26.6, ''",
        "-26.6, ''",
        "26.60000000000000000000000000001, OUTSIDE HIGH",
        "-26.60000000000000000000000000001, OUTSIDE LOW",
        "27, OUTSIDE HIGH"
    })
    void a_point_is_outside_when_it_is_beyond_the_limit_and_not_on_it(String value, String expected) {
        assertThat(signals(LIMITS, "-1", value, "-1").get(1)).isEqualTo(expected);
    }

    @Test
    void seven_on_one_side_are_a_shift_and_six_are_none() {
        assertThat(labels(LIMITS, "-1 1 2 1 2 1 2 -1")).isEqualTo("- - - - - - - -");
        assertThat(labels(LIMITS, "-1 1 2 1 2 1 2 1 -1")).isEqualTo("- S S S S S S S -");
        assertThat(labels(LIMITS, "1 -1 -2 -1 -2 -1 -2 -1 -2 1")).isEqualTo("- s s s s s s s s -");
    }

    @Test
    void a_point_on_the_mean_breaks_a_shift() {
        assertThat(labels(LIMITS, "1 2 1 0 2 1 2 1 2 1")).isEqualTo("- - - - - - - - - -");
        assertThat(labels(LIMITS, "1 2 1 2 1 2 1 0 2 1")).isEqualTo("S S S S S S S - - -");
    }

    @Test
    void six_moves_one_way_are_a_trend_and_five_are_none() {
        assertThat(labels(LIMITS, "2 -3 -2 -1 1 2 3 -5")).isEqualTo("- - - - - - - -");
        assertThat(labels(LIMITS, "2 -3 -2 -1 1 2 3 4 -5")).isEqualTo("- T T T T T T T -");
        assertThat(labels(LIMITS, "-2 4 3 2 1 -1 -2 -3 -4 5")).isEqualTo("- t t t t t t t t -");
    }

    @Test
    void a_tie_breaks_a_trend() {
        assertThat(labels(LIMITS, "-3 -2 -1 1 1 2 3")).isEqualTo("- - - - - - -");
        assertThat(labels(LIMITS, "-3 -2 -1 1 1 2 3 4 5")).isEqualTo("- - - - - - - - -");
    }

    @Test
    void where_one_trend_ends_and_the_next_begins_the_point_belongs_to_the_first() {
        assertThat(labels(LIMITS, "-3 -2 -1 1 2 3 4 3 2 1 -1 -2 -3")).isEqualTo("T T T T T T T t t t t t t");
    }

    @Test
    void two_of_three_beyond_the_near_limit_are_marked_when_all_three_are_on_the_same_side() {
        assertThat(labels(LIMITS, "-1 18 18 1 -1")).isEqualTo("- 2 2 - -");
        assertThat(labels(LIMITS, "-1 18 1 18 -1")).isEqualTo("- 2 - 2 -");
        assertThat(labels(LIMITS, "-1 1 18 18 -1")).isEqualTo("- - 2 2 -");
        assertThat(labels(LIMITS, "-1 18 18 18 -1")).isEqualTo("- 2 2 2 -");
        assertThat(labels(LIMITS, "1 -18 -1 -18 1")).isEqualTo("- d - d -");
    }

    @Test
    void two_of_three_are_nothing_on_two_sides_or_with_the_third_on_the_other_or_on_the_mean() {
        assertThat(labels(LIMITS, "-1 18 -18 1 -1")).isEqualTo("- - - - -");
        assertThat(labels(LIMITS, "-1 18 18 -1 -1")).isEqualTo("- - - - -");
        assertThat(labels(LIMITS, "-1 18 0 18 -1")).isEqualTo("- - - - -");
        assertThat(labels(LIMITS, "-1 18 -1 18 -1")).isEqualTo("- - - - -");
        assertThat(labels(LIMITS, "-1 18 1 1 18 -1")).isEqualTo("- - - - - -");
    }

    @Test
    void the_near_limit_itself_is_not_beyond_it() {
        Limits limits = limits(0, 3);
        assertThat(limits.nearUpper()).isEqualByComparingTo("5.32");
        assertThat(labels(limits, "-1 5.32 5.32 1 -1")).isEqualTo("- - - - -");
        assertThat(labels(limits, "-1 5.33 5.33 1 -1")).isEqualTo("- 2 2 - -");
    }

    @Test
    void outside_goes_before_trend_before_two_of_three_before_shift_and_all_are_known() {
        List<Map<Signal, Side>> signals = Signals.in(values("1 2 3 4 20 21 27"), LIMITS);
        assertThat(signals.get(6).keySet())
                .containsExactly(Signal.OUTSIDE, Signal.TREND, Signal.TWO_OF_THREE, Signal.SHIFT);
        assertThat(signals.get(5).keySet()).containsExactly(Signal.TREND, Signal.TWO_OF_THREE, Signal.SHIFT);
        assertThat(labels(LIMITS, "1 2 3 4 20 21 27")).isEqualTo("T T T T T T O");
        assertThat(labels(LIMITS, "2 1 2 1 2 20 20")).isEqualTo("S S S S S 2 2");
    }

    @Test
    void with_eleven_points_there_is_a_median_and_why_and_with_twelve_there_are_limits() {
        XmrChart eleven = XmrChart.of(values("1 9 2 8 3 7 4 6 5 5 99"), true, GoodDirection.UP);
        assertThat(eleven.segments())
                .containsExactly(new RunChart(0, 11, BigDecimal.valueOf(5), Reason.TOO_FEW_POINTS));
        assertThat(eleven.variation()).isEmpty();
        assertThat(eleven.assurance(BigDecimal.TEN)).isEqualTo(Assurance.NONE);
        assertThat(eleven.points())
                .hasSize(11)
                .allMatch(point -> point.signals().isEmpty());
        assertThat(((RunChart) XmrChart.of(values("1 4"), true, GoodDirection.UP)
                                .segments()
                                .get(0))
                        .median())
                .isEqualByComparingTo("2.5");

        XmrChart twelve = XmrChart.of(values("1 9 2 8 3 7 4 6 5 5 99 5"), true, GoodDirection.UP);
        assertThat(twelve.segments()).singleElement().isInstanceOf(WithLimits.class);
        assertThat(twelve.variation()).contains(Variation.COMMON_CAUSE);
    }

    @Test
    void no_values_are_no_segments_and_say_nothing() {
        XmrChart chart = XmrChart.of(List.of(), true, GoodDirection.UP);
        assertThat(chart.segments()).isEmpty();
        assertThat(chart.points()).isEmpty();
        assertThat(chart.variation()).isEmpty();
        assertThat(chart.lastSide()).isEmpty();
        assertThat(chart.assurance(BigDecimal.ONE)).isEqualTo(Assurance.NONE);
    }

    @Test
    void equal_values_have_limits_on_the_mean_nothing_screened_and_no_signal() {
        XmrChart chart = XmrChart.of(Collections.nCopies(20, new BigDecimal("7.3")), true, GoodDirection.UP);
        Limits limits = chart.currentLimits().orElseThrow();
        assertThat(limits.upper()).isEqualByComparingTo("7.3");
        assertThat(limits.lower()).isEqualByComparingTo("7.3");
        assertThat(limits.screenedOut()).isZero();
        assertThat(chart.variation()).contains(Variation.COMMON_CAUSE);
        assertThat(chart.assurance(new BigDecimal("7.30"))).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(chart.assurance(new BigDecimal("7.4"))).isEqualTo(Assurance.CONSISTENTLY_MISSES);
    }

    @Test
    void from_a_rebase_new_limits_hold_and_no_range_and_no_signal_reaches_across() {
        // 5 then 7 above the mean of their own parts, and a jump of 1,000 in between
        String before = "1 3 1 3 1 1 1 3 3 3 3 3";
        String after = "1003 1003 1003 1001 1001 1003 1001 1003 1001 1003 1001 1001";
        XmrChart chart = XmrChart.of(values(before + " " + after), false, GoodDirection.UP, sorted(12));

        assertThat(chart.segments())
                .containsExactly(
                        new WithLimits(0, 12, Limits.of(values(before), false)),
                        new WithLimits(12, 24, Limits.of(values(after), false)));
        assertThat(chart.points()).allMatch(point -> point.signals().isEmpty());
        assertThat(XmrChart.of(values(before + " " + after), false, GoodDirection.UP)
                        .points()
                        .get(0)
                        .signals())
                .containsKey(Signal.SHIFT);
    }

    @Test
    void a_part_with_few_points_is_a_run_chart_beside_a_part_with_limits() {
        String many = "1 3 1 3 1 3 1 3 1 3 1 20";
        XmrChart chart = XmrChart.of(values(many + " 4 5 9"), false, GoodDirection.UP, sorted(12));
        assertThat(chart.segments())
                .containsExactly(
                        new WithLimits(0, 12, Limits.of(values(many), false)),
                        new RunChart(12, 15, BigDecimal.valueOf(5), Reason.TOO_FEW_BETWEEN_REBASES));
        assertThat(chart.variation()).isEmpty();
        assertThat(chart.points().get(11).label()).contains(Signal.OUTSIDE);
    }

    @Test
    void a_rebase_is_within_the_values_and_not_at_the_first() {
        for (int rebase : List.of(-1, 0, 3, 4)) {
            assertThatThrownBy(() -> XmrChart.of(values("1 2 3"), false, GoodDirection.UP, sorted(rebase)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(XmrChart.of(values("1 2 3"), false, GoodDirection.UP, sorted(1, 2))
                        .segments())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 90, IMPROVEMENT",
        "UP, -90, CONCERN",
        "DOWN, 90, CONCERN",
        "DOWN, -90, IMPROVEMENT",
        "CLOSER, 90, NEUTRAL_HIGH",
        "CLOSER, -90, NEUTRAL_LOW",
        "NEUTRAL, 90, NEUTRAL_HIGH",
        "NEUTRAL, -90, NEUTRAL_LOW",
        "UP, 1, COMMON_CAUSE",
        "NEUTRAL, 1, COMMON_CAUSE"
    })
    void variation_is_what_the_last_point_says_by_the_way_that_is_good(
            GoodDirection good, String last, Variation variation) {
        XmrChart chart = XmrChart.of(values("-2 1 -1 2 -2 1 -1 2 -2 1 -1 2 -1 1 -1 " + last), true, good);
        assertThat(chart.variation()).contains(variation);
    }

    @Test
    void a_rising_trend_below_the_mean_is_an_improvement_where_up_is_good() {
        String rising = "10 11 10 11 10 11 10 11 10 11 10 11 1 2 3 4 5 6 7";
        XmrChart chart = XmrChart.of(values(rising), false, GoodDirection.UP);
        assertThat(chart.points().get(18).value())
                .isLessThan(chart.currentLimits().orElseThrow().mean());
        assertThat(chart.points().get(18).label()).contains(Signal.TREND);
        assertThat(chart.variation()).contains(Variation.IMPROVEMENT);
        assertThat(chart.lastSide()).contains(Side.HIGH);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 3.61, CONSISTENTLY_MISSES",
        "UP, -0.61, CONSISTENTLY_PASSES",
        "UP, 1.5, HIT_OR_MISS",
        "DOWN, 3.61, CONSISTENTLY_PASSES",
        "DOWN, -0.61, CONSISTENTLY_MISSES",
        "DOWN, 1.5, HIT_OR_MISS",
        "UP, 4.16, CONSISTENTLY_MISSES",
        "UP, 4.17, CONSISTENTLY_MISSES",
        "CLOSER, 99, NONE",
        "NEUTRAL, 99, NONE"
    })
    void assurance_is_the_target_against_the_limits_that_hold_now(
            GoodDirection good, BigDecimal target, Assurance expected) {
        // mean 1.5, and of ranges 1 and 0 in turn the average is 6 / 11
        XmrChart chart = XmrChart.of(values("1 2 2 1 1 2 2 1 1 2 2 1"), false, good);
        Limits limits = chart.currentLimits().orElseThrow();
        assertThat(limits.upper().doubleValue()).isBetween(2.95, 2.96);
        assertThat(chart.assurance(target)).isEqualTo(expected);
        assertThat(chart.assurance(null)).isEqualTo(Assurance.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = GoodDirection.class,
            names = {"UP", "DOWN"})
    void a_target_on_a_limit_is_hit_or_miss(GoodDirection good) {
        // ranges of 2 throughout: limits 2 ± 5.32 with 13 points, exactly
        XmrChart chart = XmrChart.of(values("1 3 1 3 1 3 1 3 1 3 1 3"), false, good);
        assertThat(chart.assurance(new BigDecimal("7.32"))).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(chart.assurance(new BigDecimal("-3.32"))).isEqualTo(Assurance.HIT_OR_MISS);
        assertThat(chart.assurance(new BigDecimal("7.3200000001"))).isNotEqualTo(Assurance.HIT_OR_MISS);
        assertThat(chart.assurance(new BigDecimal("-3.3200000001"))).isNotEqualTo(Assurance.HIT_OR_MISS);
    }

    @Test
    void screening_drops_a_range_at_the_screen_itself_and_screens_once() {
        List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO, new BigDecimal("3267")));
        // ranges 3267, then 1 of 733 and 0 up to a sum of 4000 over 4: average 1000, screen 3267
        values.add(new BigDecimal("2534"));
        values.add(new BigDecimal("2534"));
        values.add(new BigDecimal("2534"));
        Limits limits = Limits.of(values, true);
        assertThat(limits.screenedOut()).isEqualTo(1);
        // 733 is more than 3.267 times the average that is left, 733 / 3, and stays: it is screened once
        assertThat(limits.averageRange())
                .isEqualByComparingTo(new BigDecimal("733").divide(BigDecimal.valueOf(3), MathContext.DECIMAL128));
        values.set(1, new BigDecimal("3266.999"));
        values.set(2, new BigDecimal("2533.998"));
        values.set(3, new BigDecimal("2533.998"));
        values.set(4, new BigDecimal("2533.998"));
        assertThat(Limits.of(values, true).screenedOut()).isZero();
    }

    @Test
    void a_slower_and_simpler_reading_of_the_rules_says_the_same_of_random_series() {
        Random random = new Random(20261123);
        Map<String, Integer> seen = new TreeMap<>();
        for (int series = 0; series < Proof.size(4_000, 100_000); series++) {
            int length = random.nextInt(60);
            int spread = 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
            int drift = random.nextInt(5) - 2;
            int[] values = new int[length];
            for (int index = 0; index < length; index++) {
                values[index] = random.nextInt(spread)
                        + (random.nextInt(3) == 0 ? index * drift : 0)
                        + (random.nextInt(20) == 0 ? random.nextInt(6 * spread) : 0)
                        + (index > 30 ? index * drift : 0);
            }
            SortedSet<Integer> rebases = new TreeSet<>();
            if (length > 2 && random.nextBoolean()) {
                rebases.add(1 + random.nextInt(length - 1));
                rebases.add(1 + random.nextInt(length - 1));
            }
            boolean screened = random.nextBoolean();
            int decimals = random.nextInt(3);
            XmrChart chart = XmrChart.of(
                    IntStream.of(values)
                            .mapToObj(value -> BigDecimal.valueOf(value, decimals))
                            .toList(),
                    screened,
                    GoodDirection.UP,
                    rebases);
            List<Map<Signal, Side>> expected = Naive.signals(values, screened, rebases);
            for (int index = 0; index < length; index++) {
                assertThat(chart.points().get(index).signals())
                        .as(
                                "point %d of %s, screened %s, rebases %s",
                                index, Arrays.toString(values), screened, rebases)
                        .isEqualTo(expected.get(index));
                expected.get(index).forEach((signal, side) -> seen.merge(signal + " " + side, 1, Integer::sum));
            }
        }
        assertThat(seen)
                .hasSize(8)
                .allSatisfy((signal, times) -> assertThat(times).isGreaterThan(300));
    }

    /** Looks for every point at every window that has it, in whole numbers. */
    private static final class Naive {

        static List<Map<Signal, Side>> signals(int[] values, boolean screened, SortedSet<Integer> rebases) {
            List<Map<Signal, Side>> found = new ArrayList<>();
            for (int index = 0; index < values.length; index++) {
                int from = 0;
                int to = values.length;
                for (int rebase : rebases) {
                    from = rebase <= index ? Math.max(from, rebase) : from;
                    to = rebase > index ? Math.min(to, rebase) : to;
                }
                found.add(of(Arrays.copyOfRange(values, from, to), index - from, screened));
            }
            return found;
        }

        private static Map<Signal, Side> of(int[] v, int at, boolean screened) {
            Map<Signal, Side> signals = new EnumMap<>(Signal.class);
            if (v.length < 12) {
                return signals;
            }
            long n = v.length;
            long sum = IntStream.of(v).asLongStream().sum();
            List<Long> ranges = IntStream.range(1, v.length)
                    .mapToObj(index -> (long) Math.abs(v[index] - v[index - 1]))
                    .toList();
            long all = ranges.stream().mapToLong(Long::longValue).sum();
            List<Long> kept = ranges.stream()
                    .filter(range -> !screened || all == 0 || range * (n - 1) * 1000 < all * 3267)
                    .toList();
            long m = kept.size();
            long range = kept.stream().mapToLong(Long::longValue).sum();
            // everything times 300 n m
            long[] scaled =
                    IntStream.of(v).mapToLong(value -> value * 300 * n * m).toArray();
            long mean = sum * 300 * m;
            long far = range * 798 * n;
            long near = range * 532 * n;

            if (Math.abs(scaled[at] - mean) > far) {
                signals.put(Signal.OUTSIDE, side(scaled[at] - mean));
            }
            for (int start = Math.max(0, at - 6); start <= at && start + 7 <= n; start++) {
                boolean up = true;
                boolean down = true;
                boolean above = true;
                boolean below = true;
                for (int index = start; index < start + 7; index++) {
                    above &= scaled[index] > mean;
                    below &= scaled[index] < mean;
                    up &= index == start || v[index] > v[index - 1];
                    down &= index == start || v[index] < v[index - 1];
                }
                if (above || below) {
                    signals.put(Signal.SHIFT, above ? Side.HIGH : Side.LOW);
                }
                if (up || down) {
                    signals.putIfAbsent(Signal.TREND, up ? Side.HIGH : Side.LOW);
                }
            }
            for (int start = Math.max(0, at - 2); start <= at && start + 3 <= n; start++) {
                int high = 0;
                int low = 0;
                int above = 0;
                int below = 0;
                for (int index = start; index < start + 3; index++) {
                    high += scaled[index] > mean + near ? 1 : 0;
                    low += scaled[index] < mean - near ? 1 : 0;
                    above += scaled[index] > mean ? 1 : 0;
                    below += scaled[index] < mean ? 1 : 0;
                }
                if (above == 3 && high >= 2 && scaled[at] > mean + near) {
                    signals.put(Signal.TWO_OF_THREE, Side.HIGH);
                }
                if (below == 3 && low >= 2 && scaled[at] < mean - near) {
                    signals.put(Signal.TWO_OF_THREE, Side.LOW);
                }
            }
            return signals;
        }

        private static Side side(long difference) {
            return difference > 0 ? Side.HIGH : Side.LOW;
        }
    }

    /** With their mean and average range given, the rest by the rules. */
    private static Limits limits(int mean, int averageRange) {
        BigDecimal far = new BigDecimal("2.66").multiply(BigDecimal.valueOf(averageRange));
        BigDecimal near = far.multiply(BigDecimal.valueOf(2)).divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
        BigDecimal middle = BigDecimal.valueOf(mean);
        return new Limits(
                middle,
                BigDecimal.valueOf(averageRange),
                middle.subtract(far),
                middle.subtract(near),
                middle.add(near),
                middle.add(far),
                1,
                0);
    }

    private static List<String> signals(Limits limits, String... values) {
        return Signals.in(values(String.join(" ", values)), limits).stream()
                .map(signals -> signals.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    /** A letter a point: O T 2 S upwards, o t d s downwards. */
    private static String labels(Limits limits, String values) {
        return Signals.in(values(values), limits).stream()
                .map(signals -> signals.isEmpty() ? "-" : letter(signals))
                .collect(Collectors.joining(" "));
    }

    private static String letter(Map<Signal, Side> signals) {
        Signal label = Collections.min(signals.keySet());
        String letters = signals.get(label) == Side.HIGH ? "OT2S" : "otds";
        return letters.substring(label.ordinal(), label.ordinal() + 1);
    }

    private static SortedSet<Integer> sorted(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }

    private static List<BigDecimal> values(String values) {
        return Stream.of(values.split(" ")).map(BigDecimal::new).toList();
    }
}

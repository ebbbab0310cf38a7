package uk.sendplan.measure.xmr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sendplan.measure.judging.GoodDirection;

/** Limits that others published, with where. Some of them take 3 / 1.128 = 2.6596 where the rule says 2.66. */
class PublishedSeriesTests {

    private static final String NORMAL =
            "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621"
                    + " -1.26506123 -0.68685285 -0.44566197 1.22408180 0.35981383 0.40077145 0.11068272 %s 1.78691314 0.49785048"
                    + " -1.96661716 0.70135590 -0.47279141";

    private static final String WHEELER_215 =
            "905 930 865 895 905 885 890 930 915 910 920 915 925 860 905 925 925 905 915"
                    + " 930 890 940 860 875 985 970 940 975 1000 1035 1020 985 960 945 965 940 900 920 980 950 955 970 970 1035 1040";

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        "the product's own check of the rules (DOMAIN.md), unscreened",
                        "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1",
                        false,
                        "1.944",
                        "-3.06",
                        "6.95"),
                Arguments.of(
                        "the same, screened", "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1", true, "1.944", "-0.72", "4.60"),
                Arguments.of(
                        "Wheeler and Chambers, Understanding Statistical Process Control, p. 49, as the tests of pycontrolcharts have it",
                        "39 41 41 41 43 44 41 42 40 41 44 40",
                        false,
                        "41.42",
                        "36.82",
                        "46.01"),
                Arguments.of(
                        "the same book, p. 215: 862.84 and 1010.93 with 2.6596",
                        WHEELER_215,
                        false,
                        "936.89",
                        "862.8",
                        "1010.9"),
                Arguments.of(
                        "Montgomery's viscosity (Introduction to SQC, p. 242), by R's qcc: 33.52333, 32.24484, 34.80183 with 2.6596",
                        "33.75 33.05 34 33.81 33.46 34.02 33.68 33.27 33.49 33.20 33.62 33.00 33.54 33.12 33.84",
                        false,
                        "33.523",
                        "32.245",
                        "34.802"),
                Arguments.of(
                        "Wetherill and Brown's antifreeze (1991, p. 120), by R's qcc: 2.569706, 2.031344, 3.108068 with 2.6596",
                        "2.23 2.53 2.62 2.63 2.58 2.44 2.49 2.34 2.95 2.54 2.60 2.45 2.17 2.58 2.57 2.44 2.38 2.23 2.23 2.54 2.66"
                                + " 2.84 2.81 2.39 2.56 2.70 3.00 2.81 2.77 2.89 2.54 2.98 2.35 2.53",
                        false,
                        "2.5697",
                        "2.0313",
                        "3.1081"),
                Arguments.of(
                        "NIST/SEMATECH e-Handbook 6.3.2.2, flow rate: 50.81, 45.8159, 55.8041 with 3 / 1.128",
                        "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1",
                        false,
                        "50.81",
                        "45.82",
                        "55.80"),
                Arguments.of(
                        "NHSRplotthedots, snapshot of ptd_spc_standard, first: screened, with nothing to screen",
                        NORMAL.formatted("-0.55584113"),
                        true,
                        "0.1416238",
                        "-3.01138",
                        "3.294627"),
                Arguments.of(
                        "the same snapshot, second: point 15 is 10, screened",
                        NORMAL.formatted("10"),
                        true,
                        "0.6694159",
                        "-2.383666",
                        "3.722497"),
                Arguments.of(
                        "the same snapshot, third: point 15 is 10, unscreened",
                        NORMAL.formatted("10"),
                        false,
                        "0.6694159",
                        "-4.596625",
                        "5.935457"));
    }

    /** To the digits in which they are given; one unit of the last, where the constant differs, is the same to a reader. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void limits_agree_with_what_was_published(
            String source, String values, boolean screened, BigDecimal mean, BigDecimal lower, BigDecimal upper) {
        Limits limits = Limits.of(values(values), screened);

        assertThat(limits.mean()).as("mean").isCloseTo(mean, offset(unit(mean)));
        assertThat(limits.lower()).as("lower").isCloseTo(lower, offset(unit(lower)));
        assertThat(limits.upper()).as("upper").isCloseTo(upper, offset(unit(upper)));
    }

    @Test
    void wheelers_average_range_is_found_and_his_one_range_above_its_limit_is_the_one_screened_out() {
        Limits unscreened = Limits.of(values(WHEELER_215), false);
        Limits screened = Limits.of(values(WHEELER_215), true);

        assertThat(unscreened.averageRange().doubleValue()).isEqualTo(27.84, offset(.005));
        assertThat(unscreened.screenedOut()).isZero();
        assertThat(unscreened.ranges()).isEqualTo(44);
        assertThat(screened.screenedOut()).isEqualTo(1);
        assertThat(screened.averageRange().doubleValue()).isEqualTo((27.8409 * 44 - 110) / 43, offset(.001));
    }

    /** "Point 14 below, 23 below, 30 and 31, 44 and 45 above" (the tests of pycontrolcharts for that page). */
    @Test
    void wheelers_points_outside_the_limits_are_found() {
        XmrChart chart = XmrChart.of(values(WHEELER_215), false, GoodDirection.NEUTRAL);

        assertThat(IntStream.range(0, 45)
                        .filter(index -> chart.points().get(index).signals().containsKey(Signal.OUTSIDE))
                        .mapToObj(index -> index + 1 + " "
                                + chart.points().get(index).signals().get(Signal.OUTSIDE))
                        .collect(Collectors.joining(", ")))
                .isEqualTo("14 LOW, 23 LOW, 30 HIGH, 31 HIGH, 44 HIGH, 45 HIGH");
        assertThat(chart.points().subList(0, 21))
                .allMatch(point -> point.signals().get(Signal.SHIFT) == Side.LOW);
        assertThat(chart.points().get(21).signals()).isEmpty();
    }

    private static BigDecimal unit(BigDecimal figure) {
        return BigDecimal.ONE.movePointLeft(figure.scale());
    }

    private static List<BigDecimal> values(String values) {
        return Stream.of(values.split(" ")).map(BigDecimal::new).toList();
    }
}

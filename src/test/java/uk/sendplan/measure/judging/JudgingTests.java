package uk.sendplan.measure.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.sendplan.measure.judging.GoodDirection.DOWN;
import static uk.sendplan.measure.judging.GoodDirection.NEUTRAL;
import static uk.sendplan.measure.judging.GoodDirection.UP;
import static uk.sendplan.measure.judging.TestMeasured.days;
import static uk.sendplan.measure.judging.TestMeasured.measured;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.Proof;

class JudgingTests {

    private static final int LIVES = Proof.size(20_000, 500_000);

    @ParameterizedTest
    @CsvSource({"10, MET", "20, MET", "15, MET", "9.99, OFF_COURSE", "20.01, OFF_COURSE"})
    void both_edges_of_a_range_belong_to_it(String value, Verdict verdict) {
        Target target = Target.between(BigDecimal.TEN, new BigDecimal("20"));
        assertThat(measured(UP)
                        .readings("2021", value)
                        .judge(target, "2022-01-01")
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 30, ON_COURSE",
        "40, 31, OFF_COURSE",
        "40, 9, OFF_COURSE",
        "0, 5, ON_COURSE",
        "0, 4, OFF_COURSE",
        "0, 21, OFF_COURSE",
        "15, 21, OFF_COURSE",
        "15, 9, OFF_COURSE"
    })
    void the_way_to_a_range_leads_to_its_nearer_edge_and_not_out_at_the_other_side(
            String baseline, String value, Verdict verdict) {
        Target target = Target.between(BigDecimal.TEN, new BigDecimal("20")).dueIn(days("2023-01-01"));
        assertThat(measured(UP)
                        .baseline("2021-01-01", baseline)
                        .readings("2022-01-01", value)
                        .judge(target, "2022-02-01")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void what_is_held_where_down_is_good_is_at_most() {
        Target target = Target.of(TargetKind.HOLD, new BigDecimal("4"));
        assertThat(measured(DOWN)
                        .readings("2021", "3.9")
                        .judge(target, "2022-01-01")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(measured(UP)
                        .readings("2021", "3.9")
                        .judge(target, "2022-01-01")
                        .verdict())
                .isEqualTo(Verdict.OFF_COURSE);
    }

    @Test
    void a_value_is_held_since_the_reading_after_one_that_nobody_knows() {
        Judgement judgement = measured(UP)
                .readings("2021-01", "9", "2021-02", "x", "2021-03", "9", "2021-04", "10")
                .judge(Target.of(TargetKind.HOLD, new BigDecimal("9")), "2021-06-01");
        assertThat(judgement.reason().because()).isEqualTo(Because.HELD);
        assertThat(judgement.reason().arguments().get(3)).isEqualTo(days("2021-03"));
    }

    @Test
    void a_reading_from_before_the_start_does_not_count_and_one_that_reaches_into_it_does() {
        Target target = Target.of(TargetKind.AT_LEAST, BigDecimal.TEN).countingFrom(LocalDate.parse("2021-02-28"));
        assertThat(measured(UP)
                        .readings("2021-01", "12")
                        .judge(target, "2021-06-01")
                        .reason())
                .isEqualTo(new Reason(Because.NO_READING_SINCE_START, List.of(LocalDate.parse("2021-02-28"))));
        assertThat(measured(UP)
                        .readings("2021-02", "12")
                        .judge(target, "2021-06-01")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(measured(UP).judge(target, "2021-06-01").reason().because()).isEqualTo(Because.NO_READING);
    }

    @Test
    void a_count_is_not_split_at_its_start_and_nothing_is_counted_twice() {
        Target target =
                Target.of(TargetKind.CUMULATIVE_COUNT, BigDecimal.TEN).countingFrom(LocalDate.parse("2021-02-01"));
        assertThat(measured(UP)
                        .readings("2021-Q1", "50")
                        .judge(target, "2021-06-01")
                        .reason()
                        .because())
                .isEqualTo(Because.COUNT_BEGAN_BEFORE);
        assertThat(measured(UP)
                        .readings("2021-04", "6", "2021-Q2", "6")
                        .judge(target, "2021-08-01")
                        .reason()
                        .because())
                .isEqualTo(Because.COUNT_HAS_OVERLAP);
        assertThat(measured(UP)
                        .readings("2021-02-14", "6", "2021-06-30", "4")
                        .judge(target, "2021-08-01")
                        .verdict())
                .as("events on single days have no gaps")
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_count_with_a_single_day_missing_cannot_be_said() {
        Target target = Target.of(TargetKind.CUMULATIVE_COUNT, BigDecimal.TEN)
                .countingFrom(LocalDate.parse("2021-01-01"))
                .dueIn(days("2021-12"));
        assertThat(measured(UP)
                        .readings("2021-01-01 2021-01-30", "2", "2021-02", "2")
                        .judge(target, "2021-03-01")
                        .reason()
                        .arguments()
                        .get(2))
                .isEqualTo(days("2021-01-31"));
        assertThat(measured(UP)
                        .readings("2021-01-02 2021-01-31", "2")
                        .judge(target, "2021-03-01")
                        .reason()
                        .because())
                .isEqualTo(Because.COUNT_HAS_GAP);
        assertThat(measured(UP)
                        .readings("2021-01", "2", "2021-02", "2")
                        .judge(target, "2021-03-01")
                        .verdict())
                .isEqualTo(Verdict.ON_COURSE);
    }

    @Test
    void a_reading_from_the_first_of_the_due_days_is_not_one_of_the_last() {
        Target target = Target.of(TargetKind.AT_LEAST, BigDecimal.TEN).dueIn(days("2021-06"));
        TestMeasured weekly = measured(UP).baseline("2021-05-30", "0").readings("2021-06-07 2021-06-13", "5");
        assertThat(weekly.judge(target, "2021-06-30").verdict()).isEqualTo(Verdict.ON_COURSE);
        assertThat(weekly.judge(target, "2021-07-01").reason().because()).isEqualTo(Because.NO_READING_WHEN_DUE);
        assertThat(weekly.readings("2021-06-24 2021-06-30", "9")
                        .judge(target, "2021-07-01")
                        .reason()
                        .because())
                .isEqualTo(Because.NOT_REACHED_WHEN_DUE);
    }

    @Test
    void the_same_distance_on_the_other_side_is_no_closer() {
        TestMeasured measured = measured(GoodDirection.CLOSER)
                .benchmarks("2020", "12", "2021", "12")
                .baseline("2020", "11");
        Target target = Target.of(TargetKind.CLOSER_TO_BENCHMARK);
        assertThat(measured.readings("2021", "13")
                        .judge(target, "2022-01-01")
                        .reason()
                        .because())
                .isEqualTo(Because.CAME_NO_CLOSER);
    }

    @Test
    void consistently_from_a_day_on_is_not_asked_of_the_readings_before_it() {
        Target target = Target.of(TargetKind.AT_LEAST, BigDecimal.TEN)
                .dueIn(days("2021-06"))
                .eachReading();
        TestMeasured before = measured(UP).baseline("2021-01", "2").readings("2021-04", "7", "2021-05", "11");
        assertThat(before.judge(target, "2021-06-30").reason().because()).isEqualTo(Because.REACHED_FOR_NOW);
        assertThat(before.judge(target, "2021-07-01").reason().because()).isEqualTo(Because.NO_READING_WHEN_DUE);
        TestMeasured when = before.readings("2021-06", "10");
        assertThat(when.judge(target, "2021-07-01").verdict()).isEqualTo(Verdict.MET);
        assertThat(when.readings("2021-07", "9", "2021-08", "12")
                        .judge(target, "2021-09-01")
                        .reason()
                        .because())
                .isEqualTo(Because.MISSED_IN_SOME);
    }

    @Test
    void a_reading_exactly_on_a_line_that_no_decimal_can_write_is_kept_and_is_told_with_one_more_decimal() {
        // from 0 to 10 in 3 days: 3.333… after the first
        Target target = Target.of(TargetKind.AT_LEAST, BigDecimal.TEN).dueIn(days("2021-01-04"));
        TestMeasured measured = measured(UP).baseline("2021-01-01", "0").readings("2021-01-02", "3.3");
        assertThat(measured.judge(target, "2021-01-02").reason().arguments().get(2))
                .isEqualTo(new BigDecimal("3.33"));
        assertThat(measured(UP)
                        .baseline("2021-01-01", "1")
                        .readings("2021-01-03", "7")
                        .judge(target, "2021-01-03")
                        .verdict())
                .isEqualTo(Verdict.ON_COURSE);
        assertThat(measured(UP)
                        .baseline("2021-01-01", "1")
                        .readings("2021-01-03", "6.9999999")
                        .judge(target, "2021-01-03")
                        .verdict())
                .isEqualTo(Verdict.OFF_COURSE);
    }

    @Test
    void a_reading_that_misses_the_milestone_before_is_behind_and_not_unknown() {
        Target target = Target.of(TargetKind.AT_LEAST, new BigDecimal("30"))
                .with(List.of(
                        new Milestone(LocalDate.parse("2021-06-30"), new BigDecimal("20")),
                        new Milestone(LocalDate.parse("2021-03-31"), BigDecimal.TEN)));
        TestMeasured measured = measured(UP).readings("2021-04", "9");
        assertThat(measured.judge(target, "2021-07-01").reason().because()).isEqualTo(Because.MILESTONE_MISSED);
        assertThat(measured(UP)
                        .readings("2021-04", "20")
                        .judge(target, "2021-07-01")
                        .reason()
                        .because())
                .isEqualTo(Because.MILESTONE_KEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01, 2021-02, true",
        "2021-Q1, 2021-Q2, true",
        "2020, 2021, true",
        "2021-01, 2021-03, false",
        "2021-01, 2021-Q2, false",
        "2021-Q1, 2021-04, false",
        "2021-01, 2021-01-15 2021-02-14, false",
        "2020-09-02 2020-12-18, 2021-01-05 2021-03-26, true",
        "2021-01-05 2021-03-26, 2021-04-19 2021-07-21, true",
        "2020-09-02 2020-12-18, 2021-04-19 2021-07-21, false",
        "2021-02-01 2021-02-07, 2021-02-08 2021-02-14, true",
        "2021-02-01 2021-02-07, 2021-02-15 2021-02-21, false",
        "2021-02-01, 2021-02-02 2021-02-02, true",
        "2021-02-01, 2021-03, false"
    })
    void a_period_follows_one_of_its_length_when_nothing_but_holidays_is_between(
            String before, String after, boolean follows) {
        assertThat(days(after).follows(days(before))).isEqualTo(follows);
        assertThat(days(before).follows(days(after))).isFalse();
    }

    @Test
    void readings_of_single_days_follow_each_other_at_their_usual_distance() {
        Target rising = Target.of(TargetKind.INCREASE_EACH_PERIOD).eachReading();
        TestMeasured yearly = measured(UP).readings("2019-01-17", "3", "2020-01-16", "4", "2021-01-21", "5");
        assertThat(yearly.judge(rising, "2021-06-01").verdict()).isEqualTo(Verdict.MET);
        assertThat(yearly.readings("2023-01-19", "6")
                        .judge(rising, "2023-06-01")
                        .reason())
                .isEqualTo(new Reason(Because.PERIODS_APART, List.of(days("2021-01-21"), days("2023-01-19"))));
    }

    @Test
    void a_target_says_a_value_exactly_where_its_kind_has_one() {
        for (TargetKind kind : TargetKind.values()) {
            if (kind.hasValue()) {
                assertThatThrownBy(() -> Target.of(kind)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThatThrownBy(() -> Target.of(kind, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> Target.between(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_neutral_measure_is_judged_as_others_and_never_coloured() {
        Random random = new Random(7);
        for (int life = 0; life < 2_000; life++) {
            Life one = Life.random(random);
            Judgement up = one.with(UP).judge();
            Judgement neutral = one.with(NEUTRAL).judge();
            assertThat(neutral.verdict()).isEqualTo(up.verdict());
            assertThat(neutral.coloured()).isFalse();
            assertThat(up.coloured()).isTrue();
        }
    }

    @Test
    void random_lives_have_every_verdict_of_every_kind_that_can_have_it_and_every_one_has_a_sentence() {
        Random random = new Random(1);
        Map<TargetKind, Set<Verdict>> seen = new EnumMap<>(TargetKind.class);
        for (int life = 0; life < LIVES; life++) {
            Life one = Life.random(random);
            Judgement judgement = one.judge();
            seen.computeIfAbsent(one.target.kind(), kind -> new TreeSet<>()).add(judgement.verdict());
            assertThat(JudgingWordsTests.sentence(judgement.reason())).doesNotContain("{", "judging.");
            Reading reading = judgement.reading();
            assertThat(reading == null || one.measured.readings().contains(reading) || one.isCount())
                    .isTrue();
        }
        for (TargetKind kind : TargetKind.values()) {
            boolean asks = kind != TargetKind.NONE && kind != TargetKind.NOT_SET_YET;
            assertThat(seen.get(kind)).as(kind.name()).hasSize(asks ? 4 : 1);
        }
    }

    @Test
    void more_is_never_worse_where_at_least_is_asked() {
        Random random = new Random(2);
        int changed = 0;
        for (int life = 0; life < LIVES; life++) {
            Life one =
                    Life.random(random, TargetKind.AT_LEAST, TargetKind.ABOVE_BENCHMARK, TargetKind.CUMULATIVE_COUNT);
            int which = random.nextInt(Math.max(1, one.measured.readings().size()));
            BigDecimal more = BigDecimal.valueOf(random.nextInt(30));
            Life better = one.withReadings(
                    reading -> one.measured.readings().indexOf(reading) == which && reading.value() != null
                            ? Reading.of(reading.period(), reading.value().add(more))
                            : reading);
            int before = rank(one.judge());
            int after = rank(better.judge());
            assertThat(after).as("%s, then %s", one, better).isGreaterThanOrEqualTo(before);
            changed += after > before ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(LIVES / 100);
    }

    @Test
    void at_most_is_at_least_upside_down() {
        Random random = new Random(3);
        for (int life = 0; life < LIVES; life++) {
            Life one = Life.random(
                    random,
                    TargetKind.AT_LEAST,
                    TargetKind.ABOVE_BENCHMARK,
                    TargetKind.DIRECTION_UP,
                    TargetKind.INCREASE_EACH_PERIOD,
                    TargetKind.HOLD);
            assertThat(one.upsideDown().judge().verdict())
                    .as("%s", one)
                    .isEqualTo(one.judge().verdict());
        }
    }

    @Test
    void all_four_hundred_years_later_is_the_same() {
        Random random = new Random(4);
        for (int life = 0; life < LIVES; life++) {
            Life one = Life.random(random);
            Judgement later = one.shifted(400).judge();
            assertThat(later.verdict()).as("%s", one).isEqualTo(one.judge().verdict());
            assertThat(later.reason().because()).isEqualTo(one.judge().reason().because());
        }
    }

    @Test
    void readings_to_come_and_readings_from_before_the_start_change_nothing_nor_does_their_order() {
        Random random = new Random(5);
        for (int life = 0; life < LIVES; life++) {
            Life one = Life.random(random);
            List<Reading> more = new ArrayList<>(one.measured.readings());
            more.add(Reading.of(
                    Days.of(one.today.plusDays(1 + random.nextInt(99))), BigDecimal.valueOf(random.nextInt(99))));
            if (one.target.from() != null) {
                more.add(Reading.of(
                        Days.of(one.target.from().minusDays(1 + random.nextInt(99))),
                        BigDecimal.valueOf(random.nextInt(99))));
            }
            Collections.shuffle(more, random);
            Judgement again = new Life(
                            one.target,
                            new Measured(one.measured.good(), more, one.measured.benchmarks(), one.measured.baseline()),
                            one.today)
                    .judge();
            if (one.judge().reason().because() != Because.NO_READING) {
                assertThat(again).as("%s", one).isEqualTo(one.judge());
            }
        }
    }

    @Test
    void silence_after_the_due_day_makes_nothing_better() {
        Random random = new Random(6);
        for (int life = 0; life < LIVES; life++) {
            Life one = Life.random(random);
            Days due = one.target.due();
            if (due == null || one.judge().verdict() != Verdict.OFF_COURSE || one.isCount()) {
                continue;
            }
            for (int days : List.of(30, 400, 4_000)) {
                Life later = new Life(one.target, onlyKnown(one), one.today.plusDays(days));
                assertThat(later.judge().verdict())
                        .as("%s, then %s", one, later)
                        .isEqualTo(Verdict.OFF_COURSE);
            }
        }
    }

    private static Measured onlyKnown(Life life) {
        return new Measured(
                life.measured.good(),
                life.measured.readings().stream()
                        .filter(reading -> !reading.period().last().isAfter(life.today))
                        .toList(),
                life.measured.benchmarks(),
                life.measured.baseline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "z", "x", "low"})
    void a_symbol_is_never_taken_for_a_number(String symbol) {
        for (TargetKind kind : TargetKind.values()) {
            Target target = kind == TargetKind.BETWEEN
                    ? Target.between(BigDecimal.ZERO, BigDecimal.TEN)
                    : kind.hasValue() ? Target.of(kind, BigDecimal.ONE) : Target.of(kind);
            assertThat(measured(UP)
                            .baseline("2019", "5")
                            .benchmarks("2019", "5", "2021", symbol)
                            .readings("2020", kind == TargetKind.CUMULATIVE_COUNT ? "0" : "7", "2021", symbol)
                            .judge(target, "2022-01-01")
                            .verdict())
                    .as(kind.name())
                    .isEqualTo(Verdict.CANNOT_SAY);
        }
    }

    private static int rank(Judgement judgement) {
        return List.of(Verdict.OFF_COURSE, Verdict.CANNOT_SAY, Verdict.ON_COURSE, Verdict.MET)
                .indexOf(judgement.verdict());
    }

    /** A target with what is known of its measure and a day: made at random, of few values so that ties are frequent. */
    private record Life(Target target, Measured measured, LocalDate today) {

        private static final LocalDate START = LocalDate.of(2021, 1, 1);

        static Life random(Random random, TargetKind... kinds) {
            TargetKind kind = (kinds.length == 0 ? TargetKind.values() : kinds)
                    [random.nextInt(kinds.length == 0 ? TargetKind.values().length : kinds.length)];
            int months = random.nextBoolean() ? 1 : 3;
            List<Reading> readings = new ArrayList<>();
            List<Reading> benchmarks = new ArrayList<>();
            LocalDate first = START.plusMonths(random.nextInt(3));
            for (int number = random.nextInt(8); number > 0; number--) {
                Days period = new Days(first, first.plusMonths(months).minusDays(1));
                if (random.nextInt(10) > 0) {
                    readings.add(value(random, period));
                }
                if (random.nextInt(4) > 0) {
                    benchmarks.add(value(random, period));
                }
                first = first.plusMonths(months);
            }
            Days due = random.nextInt(3) == 0 ? null : days(START.plusMonths(random.nextInt(24)), random);
            Target target = new Target(
                    kind,
                    kind.hasValue()
                            ? BigDecimal.valueOf(
                                    kind == TargetKind.CUMULATIVE_COUNT ? random.nextInt(60) : random.nextInt(20))
                            : null,
                    kind == TargetKind.BETWEEN ? BigDecimal.valueOf(20 + random.nextInt(9)) : null,
                    due,
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0 ? START.plusMonths(random.nextInt(5)) : null,
                    random.nextInt(4) == 0
                            ? List.of(
                                    new Milestone(
                                            START.plusMonths(random.nextInt(12)),
                                            BigDecimal.valueOf(random.nextInt(20))),
                                    new Milestone(
                                            START.plusMonths(random.nextInt(12)),
                                            BigDecimal.valueOf(random.nextInt(20))))
                            : List.of());
            Reading baseline = random.nextInt(3) == 0
                    ? null
                    : value(random, days(START.minusMonths(1 + random.nextInt(12)), random));
            return new Life(
                    target, new Measured(UP, readings, benchmarks, baseline), START.plusDays(random.nextInt(800)));
        }

        private static Days days(LocalDate first, Random random) {
            return new Days(first, first.plusDays(random.nextInt(20)));
        }

        private static Reading value(Random random, Days period) {
            return random.nextInt(20) == 0
                    ? Reading.of(period, Symbol.values()[random.nextInt(4)])
                    : Reading.of(period, BigDecimal.valueOf(random.nextInt(25)));
        }

        Judgement judge() {
            return Judging.judge(target, measured, today);
        }

        boolean isCount() {
            return target.kind() == TargetKind.CUMULATIVE_COUNT;
        }

        Life with(GoodDirection good) {
            return new Life(
                    target, new Measured(good, measured.readings(), measured.benchmarks(), measured.baseline()), today);
        }

        Life withReadings(UnaryOperator<Reading> change) {
            return new Life(
                    target,
                    new Measured(
                            measured.good(),
                            measured.readings().stream().map(change).toList(),
                            measured.benchmarks(),
                            measured.baseline()),
                    today);
        }

        Life upsideDown() {
            TargetKind other = switch (target.kind()) {
                case AT_LEAST -> TargetKind.AT_MOST;
                case ABOVE_BENCHMARK -> TargetKind.BELOW_BENCHMARK;
                case DIRECTION_UP -> TargetKind.DIRECTION_DOWN;
                case INCREASE_EACH_PERIOD -> TargetKind.DECREASE_EACH_PERIOD;
                case HOLD -> TargetKind.HOLD;
                default -> throw new IllegalStateException();
            };
            BigDecimal value = target.value();
            return new Life(
                    new Target(
                            other,
                            value == null ? null : value.negate(),
                            null,
                            target.due(),
                            target.consistently(),
                            target.from(),
                            target.milestones().stream()
                                    .map(milestone -> new Milestone(
                                            milestone.by(), milestone.value().negate()))
                                    .toList()),
                    new Measured(
                            DOWN,
                            measured.readings().stream().map(Life::negated).toList(),
                            measured.benchmarks().stream().map(Life::negated).toList(),
                            measured.baseline() == null ? null : negated(measured.baseline())),
                    today);
        }

        private static Reading negated(Reading reading) {
            return reading.value() == null
                    ? reading
                    : Reading.of(reading.period(), reading.value().negate());
        }

        Life shifted(int years) {
            return new Life(
                    new Target(
                            target.kind(),
                            target.value(),
                            target.upper(),
                            target.due() == null ? null : shifted(target.due(), years),
                            target.consistently(),
                            target.from() == null ? null : target.from().plusYears(years),
                            target.milestones().stream()
                                    .map(milestone ->
                                            new Milestone(milestone.by().plusYears(years), milestone.value()))
                                    .toList()),
                    new Measured(
                            measured.good(),
                            measured.readings().stream()
                                    .map(reading -> shifted(reading, years))
                                    .toList(),
                            measured.benchmarks().stream()
                                    .map(reading -> shifted(reading, years))
                                    .toList(),
                            shifted(measured.baseline(), years)),
                    today.plusYears(years));
        }

        private static Days shifted(Days days, int years) {
            return new Days(days.first().plusYears(years), days.last().plusYears(years));
        }

        private static @Nullable Reading shifted(@Nullable Reading reading, int years) {
            return reading == null
                    ? null
                    : new Reading(shifted(reading.period(), years), reading.value(), reading.symbol());
        }
    }
}

package uk.sendplan.measure.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.measure.judging.GoodDirection.CLOSER;
import static uk.sendplan.measure.judging.GoodDirection.DOWN;
import static uk.sendplan.measure.judging.GoodDirection.NEUTRAL;
import static uk.sendplan.measure.judging.GoodDirection.UP;
import static uk.sendplan.measure.judging.TestMeasured.days;
import static uk.sendplan.measure.judging.TestMeasured.measured;
import static uk.sendplan.measure.judging.Verdict.CANNOT_SAY;
import static uk.sendplan.measure.judging.Verdict.MET;
import static uk.sendplan.measure.judging.Verdict.OFF_COURSE;
import static uk.sendplan.measure.judging.Verdict.ON_COURSE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every target of the Buckinghamshire plan of 2021, and the four KPIs of the referrals strategy. The readings are invented. */
class PublishedTargetsTests {

    private record Case(
            String of, Target target, TestMeasured measured, String today, Verdict verdict, Because because) {

        @Override
        public String toString() {
            return of + ", on " + today + ": " + verdict;
        }
    }

    private static Case given(
            String of, Target target, TestMeasured measured, String today, Verdict verdict, Because because) {
        return new Case(of, target, measured, today, verdict, because);
    }

    private static final Target CLOSER_TO_NATIONAL =
            Target.of(TargetKind.CLOSER_TO_BENCHMARK).dueIn(days("2021-07"));
    private static final Target LEVEL_THREE_SENCO = atLeast(20).dueIn(days("2023-12"));
    private static final Target EXTRA_ASSESSMENTS = Target.of(TargetKind.CUMULATIVE_COUNT, number("200"))
            .countingFrom(LocalDate.parse("2020-06-01"))
            .dueIn(days("2021-05"));
    private static final Target EIGHTEEN_WEEKS =
            Target.of(TargetKind.AT_MOST, number("18")).dueIn(days("2022-03"));
    private static final Target HOLD_ACCESS = Target.of(TargetKind.HOLD, number("35"));
    private static final Target ABOVE_NATIONAL =
            Target.of(TargetKind.ABOVE_BENCHMARK).eachReading();
    private static final Target ADVICE_IN_SIX_WEEKS = atLeast(85).eachReading();
    private static final Target AUDIT_COMPLIANCE = Target.of(TargetKind.HOLD, number("100"));
    private static final Target PLANS_AUDITED = atLeast(80).dueIn(days("2021-03-31"));
    private static final Target RISING = Target.of(TargetKind.INCREASE_EACH_PERIOD);

    static Stream<Case> buckinghamshire() {
        return Stream.of(
                // 1.1 share at SEN support closer to the national one, from either side, census of July 2021
                given(
                        "1.1 from below, before",
                        CLOSER_TO_NATIONAL,
                        senSupport("10.0", "11.4"),
                        "2021-07-31",
                        ON_COURSE,
                        Because.CAME_CLOSER),
                given(
                        "1.1 from below, after",
                        CLOSER_TO_NATIONAL,
                        senSupport("10.0", "11.4"),
                        "2021-08-01",
                        CANNOT_SAY,
                        Because.NO_READING_WHEN_DUE),
                given(
                        "1.1 the census is in",
                        CLOSER_TO_NATIONAL,
                        senSupport("10.0", "11.4").readings("2021-07", "11.5"),
                        "2021-08-01",
                        MET,
                        Because.CAME_CLOSER),
                given(
                        "1.1 from above",
                        CLOSER_TO_NATIONAL,
                        senSupport("14.0", "13.1").readings("2021-07", "13.0"),
                        "2021-08-01",
                        MET,
                        Because.CAME_CLOSER),
                given(
                        "1.1 through to the other side",
                        CLOSER_TO_NATIONAL,
                        senSupport("11.0", "11.1").readings("2021-07", "13.9"),
                        "2021-08-01",
                        OFF_COURSE,
                        Because.CAME_NO_CLOSER),
                given(
                        "1.1 at it",
                        CLOSER_TO_NATIONAL,
                        senSupport("10.0", "12.2"),
                        "2021-03-01",
                        MET,
                        Because.AT_THE_BENCHMARK),
                given(
                        "1.1 away from it",
                        CLOSER_TO_NATIONAL,
                        senSupport("11.0", "10.9"),
                        "2021-03-01",
                        OFF_COURSE,
                        Because.CAME_NO_CLOSER),
                // 1.6 at least 20% of settings by the end of 2023
                given(
                        "1.6 on the line",
                        LEVEL_THREE_SENCO,
                        settings().readings("2022-12-31", "12"),
                        "2023-01-20",
                        ON_COURSE,
                        Because.ON_THE_WAY),
                given(
                        "1.6 behind the line",
                        LEVEL_THREE_SENCO,
                        settings().readings("2022-12-31", "11.9"),
                        "2023-01-20",
                        OFF_COURSE,
                        Because.BEHIND_THE_WAY),
                given(
                        "1.6 early",
                        LEVEL_THREE_SENCO,
                        settings().readings("2022-12-31", "20"),
                        "2023-01-20",
                        MET,
                        Because.REACHED),
                given(
                        "1.6 on its last day",
                        LEVEL_THREE_SENCO,
                        settings().readings("2022-12-31", "12"),
                        "2023-12-31",
                        ON_COURSE,
                        Because.ON_THE_WAY),
                given(
                        "1.6 past it, unread",
                        LEVEL_THREE_SENCO,
                        settings().readings("2022-12-31", "12"),
                        "2024-01-01",
                        CANNOT_SAY,
                        Because.NO_READING_WHEN_DUE),
                given(
                        "1.6 past it, missed",
                        LEVEL_THREE_SENCO,
                        settings().readings("2023-12-31", "19.9"),
                        "2024-01-01",
                        OFF_COURSE,
                        Because.NOT_REACHED_WHEN_DUE),
                given(
                        "1.6 late",
                        LEVEL_THREE_SENCO,
                        settings().readings("2023-12-31", "19.9", "2024-03-31", "20.4"),
                        "2024-04-02",
                        MET,
                        Because.REACHED_LATE),
                // 4.1 two hundred more assessments by May 2021
                given("4.1 enough already", EXTRA_ASSESSMENTS, months(110, 60, 35), "2020-09-10", MET, Because.COUNTED),
                given(
                        "4.1 on the way",
                        EXTRA_ASSESSMENTS,
                        months(20, 20, 15),
                        "2020-09-10",
                        ON_COURSE,
                        Because.ON_THE_WAY),
                given(
                        "4.1 behind",
                        EXTRA_ASSESSMENTS,
                        months(20, 10, 15),
                        "2020-09-10",
                        OFF_COURSE,
                        Because.BEHIND_THE_WAY),
                given(
                        "4.1 when due",
                        EXTRA_ASSESSMENTS,
                        months(17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 12),
                        "2021-06-01",
                        OFF_COURSE,
                        Because.NOT_REACHED_WHEN_DUE),
                given(
                        "4.1 exactly",
                        EXTRA_ASSESSMENTS,
                        months(17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 13),
                        "2021-06-01",
                        MET,
                        Because.COUNTED),
                given(
                        "4.1 a month missing",
                        EXTRA_ASSESSMENTS,
                        months(20).readings("2020-08", "30"),
                        "2020-09-10",
                        CANNOT_SAY,
                        Because.COUNT_HAS_GAP),
                given(
                        "4.1 a month withheld",
                        EXTRA_ASSESSMENTS,
                        months(20).readings("2020-07", "c"),
                        "2020-08-10",
                        CANNOT_SAY,
                        Because.COUNT_HAS_SYMBOL),
                // 4.1 referral to treatment in 18 weeks, March 2022
                given(
                        "4.1 weeks, before",
                        EIGHTEEN_WEEKS,
                        measured(DOWN).baseline("2021-03", "30").readings("2021-09", "23.5"),
                        "2021-10-09",
                        ON_COURSE,
                        Because.ON_THE_WAY),
                given(
                        "4.1 weeks, at it",
                        EIGHTEEN_WEEKS,
                        measured(DOWN).readings("2022-03", "18"),
                        "2022-04-01",
                        MET,
                        Because.REACHED),
                given(
                        "4.1 weeks, past it",
                        EIGHTEEN_WEEKS,
                        measured(DOWN).readings("2022-03", "18.1"),
                        "2022-04-01",
                        OFF_COURSE,
                        Because.NOT_REACHED_WHEN_DUE),
                given(
                        "4.1 weeks, no baseline",
                        EIGHTEEN_WEEKS,
                        measured(DOWN).readings("2021-09", "24"),
                        "2021-10-09",
                        CANNOT_SAY,
                        Because.NO_BASELINE),
                // 4.2 annual health checks for 67%, no date
                given(
                        "4.2 reached",
                        atLeast(67),
                        measured(UP).readings("2022", "67.0"),
                        "2023-02-01",
                        MET,
                        Because.REACHED),
                given(
                        "4.2 not reached",
                        atLeast(67),
                        measured(UP).readings("2021", "70", "2022", "66.9"),
                        "2023-02-01",
                        OFF_COURSE,
                        Because.NOT_REACHED_NO_DATE),
                given("4.2 nothing yet", atLeast(67), measured(UP), "2023-02-01", CANNOT_SAY, Because.NO_READING),
                given(
                        "4.2 withheld",
                        atLeast(67),
                        measured(UP).readings("2021", "70", "2022", "c"),
                        "2023-02-01",
                        CANNOT_SAY,
                        Because.SYMBOL),
                // 4.4 access maintained at 35%
                given(
                        "4.4 held",
                        HOLD_ACCESS,
                        measured(UP).readings("2021-Q1", "35", "2021-Q2", "36"),
                        "2021-07-09",
                        MET,
                        Because.HELD),
                given(
                        "4.4 lost",
                        HOLD_ACCESS,
                        measured(UP).readings("2021-Q1", "35", "2021-Q2", "34.9"),
                        "2021-07-09",
                        OFF_COURSE,
                        Because.LEFT),
                given(
                        "4.4 lost and back",
                        HOLD_ACCESS,
                        measured(UP).readings("2021-Q1", "35", "2021-Q2", "34", "2021-Q3", "35"),
                        "2021-10-09",
                        MET,
                        Because.HELD_AGAIN),
                given(
                        "4.4 never",
                        HOLD_ACCESS,
                        measured(UP).readings("2021-Q1", "33"),
                        "2021-07-09",
                        OFF_COURSE,
                        Because.NOT_REACHED_NO_DATE),
                // 4.7 to be added
                given(
                        "4.7",
                        Target.of(TargetKind.NOT_SET_YET),
                        measured(UP).readings("2021", "900"),
                        "2022-01-01",
                        CANNOT_SAY,
                        Because.TARGET_NOT_SET),
                // 5.1 plans in 20 weeks above national, consistently
                given(
                        "5.1 above in each year",
                        ABOVE_NATIONAL,
                        measured(UP).benchmarks("2019", "58.7", "2020", "60").readings("2019", "59", "2020", "60.1"),
                        "2021-07-01",
                        MET,
                        Because.REACHED_IN_EACH),
                given(
                        "5.1 the same is not above",
                        ABOVE_NATIONAL,
                        measured(UP).benchmarks("2020", "60").readings("2020", "60"),
                        "2021-07-01",
                        OFF_COURSE,
                        Because.MISSED_IN_SOME),
                given(
                        "5.1 below once",
                        ABOVE_NATIONAL,
                        measured(UP).benchmarks("2019", "58.7", "2020", "60").readings("2019", "58", "2020", "75"),
                        "2021-07-01",
                        OFF_COURSE,
                        Because.MISSED_IN_SOME),
                given(
                        "5.1 beside the last known",
                        ABOVE_NATIONAL,
                        measured(UP).benchmarks("2020", "60").readings("2020", "61", "2021", "62"),
                        "2022-01-09",
                        MET,
                        Because.REACHED_IN_EACH),
                given(
                        "5.1 without a benchmark",
                        ABOVE_NATIONAL,
                        measured(UP).benchmarks("2020", "60").readings("2019", "61"),
                        "2020-01-09",
                        CANNOT_SAY,
                        Because.NO_BENCHMARK),
                // 5.2 advice in 6 weeks, consistently 85%
                given(
                        "5.2 each",
                        ADVICE_IN_SIX_WEEKS,
                        measured(UP).readings("2021-01", "85", "2021-02", "91"),
                        "2021-03-09",
                        MET,
                        Because.REACHED_IN_EACH),
                given(
                        "5.2 one month below",
                        ADVICE_IN_SIX_WEEKS,
                        measured(UP).readings("2021-01", "84.9", "2021-02", "91"),
                        "2021-03-09",
                        OFF_COURSE,
                        Because.MISSED_IN_SOME),
                given(
                        "5.2 one month unknown",
                        ADVICE_IN_SIX_WEEKS,
                        measured(UP).readings("2021-01", "x", "2021-02", "91"),
                        "2021-03-09",
                        CANNOT_SAY,
                        Because.SYMBOL),
                // 6.1 audit compliance reaches 100% and stays
                given(
                        "6.1 held",
                        AUDIT_COMPLIANCE,
                        measured(UP).readings("2021-Q1", "92", "2021-Q2", "100", "2021-Q3", "100"),
                        "2021-10-09",
                        MET,
                        Because.HELD),
                given(
                        "6.1 not yet",
                        AUDIT_COMPLIANCE,
                        measured(UP).readings("2021-Q1", "92", "2021-Q2", "99"),
                        "2021-07-09",
                        OFF_COURSE,
                        Because.NOT_REACHED_NO_DATE),
                given(
                        "6.1 lost",
                        AUDIT_COMPLIANCE,
                        measured(UP).readings("2021-Q1", "100", "2021-Q2", "99"),
                        "2021-07-09",
                        OFF_COURSE,
                        Because.LEFT),
                // 6.2 80% of full plans audited by 31 March 2021
                given(
                        "6.2 before",
                        PLANS_AUDITED,
                        measured(UP).baseline("2020-09-30", "40").readings("2020-12-31", "61"),
                        "2021-01-09",
                        ON_COURSE,
                        Because.ON_THE_WAY),
                given(
                        "6.2 behind",
                        PLANS_AUDITED,
                        measured(UP).baseline("2020-09-30", "40").readings("2020-12-31", "55"),
                        "2021-01-09",
                        OFF_COURSE,
                        Because.BEHIND_THE_WAY),
                given(
                        "6.2 behind, then silent",
                        PLANS_AUDITED,
                        measured(UP).baseline("2020-09-30", "40").readings("2020-12-31", "55"),
                        "2021-05-09",
                        OFF_COURSE,
                        Because.NOT_REACHED_WHEN_DUE),
                given(
                        "6.2 on the day",
                        PLANS_AUDITED,
                        measured(UP).readings("2021-03-31", "80"),
                        "2021-03-31",
                        MET,
                        Because.REACHED),
                given(
                        "6.2 past it",
                        PLANS_AUDITED,
                        measured(UP).readings("2021-03-31", "79"),
                        "2021-04-01",
                        OFF_COURSE,
                        Because.NOT_REACHED_WHEN_DUE),
                // 6.6 80% of themed audits good or outstanding, no date
                given(
                        "6.6 met",
                        atLeast(80),
                        measured(UP).readings("2021-Q1", "82"),
                        "2021-04-09",
                        MET,
                        Because.REACHED),
                given(
                        "6.6 not met",
                        atLeast(80),
                        measured(UP).readings("2021-Q1", "79"),
                        "2021-04-09",
                        OFF_COURSE,
                        Because.NOT_REACHED_NO_DATE),
                // 3.5 housed, 3.11 in work-related programmes, 3.12 employers: rising each quarter
                given(
                        "3.5 rose",
                        RISING,
                        measured(UP).readings("2021-Q1", "12", "2021-Q2", "13"),
                        "2021-07-09",
                        MET,
                        Because.ROSE_AS_MEANT),
                given(
                        "3.11 stood",
                        RISING,
                        measured(UP).readings("2021-Q1", "40", "2021-Q2", "40"),
                        "2021-07-09",
                        OFF_COURSE,
                        Because.DID_NOT_MOVE),
                given(
                        "3.12 a quarter missing",
                        RISING,
                        measured(UP).readings("2021-Q1", "9", "2021-Q3", "15"),
                        "2021-10-09",
                        CANNOT_SAY,
                        Because.PERIODS_APART),
                given(
                        "3.12 one quarter only",
                        RISING,
                        measured(UP).readings("2021-Q1", "9"),
                        "2021-10-09",
                        CANNOT_SAY,
                        Because.NOTHING_TO_COMPARE),
                given(
                        "3.12 fell once, and each counts",
                        RISING.eachReading(),
                        measured(UP).readings("2021-Q1", "9", "2021-Q2", "8", "2021-Q3", "15"),
                        "2021-10-09",
                        OFF_COURSE,
                        Because.MOVED_NOT_IN_SOME),
                given(
                        "3.12 rose each time",
                        RISING.eachReading(),
                        measured(UP).readings("2021-Q1", "9", "2021-Q2", "10", "2021-Q3", "15"),
                        "2021-10-09",
                        MET,
                        Because.MOVED_IN_EACH),
                // 1.9 2.1 5.8 8.4: evaluations, exclusions, complaints, events
                given(
                        "1.9 evaluations better",
                        Target.of(TargetKind.DIRECTION_UP),
                        measured(UP).baseline("2020", "3.8").readings("2021", "4.1"),
                        "2022-01-09",
                        MET,
                        Because.ROSE_AS_MEANT),
                given(
                        "2.1 exclusions up",
                        Target.of(TargetKind.DIRECTION_DOWN),
                        measured(DOWN).baseline("2020", "31").readings("2021", "33"),
                        "2022-01-09",
                        OFF_COURSE,
                        Because.ROSE_INSTEAD),
                given(
                        "5.8 complaints down",
                        Target.of(TargetKind.DIRECTION_DOWN),
                        measured(DOWN).baseline("2020", "31").readings("2021", "22"),
                        "2022-01-09",
                        MET,
                        Because.FELL_AS_MEANT),
                given(
                        "8.4 events, no baseline",
                        Target.of(TargetKind.DIRECTION_UP),
                        measured(UP).readings("2020", "6", "2021", "5"),
                        "2022-01-09",
                        OFF_COURSE,
                        Because.FELL_INSTEAD),
                given(
                        "8.4 events, first year",
                        Target.of(TargetKind.DIRECTION_UP),
                        measured(UP).readings("2020", "6"),
                        "2021-01-09",
                        CANNOT_SAY,
                        Because.NOTHING_TO_COMPARE));
    }

    private static final Target FIRST_INTERVAL =
            Target.of(TargetKind.AT_MOST, number("42")).dueIn(days("2026-03"));
    private static final Target SECOND_INTERVAL = Target.of(TargetKind.AT_MOST, number("84"))
            .dueIn(days("2026-03"))
            .with(List.of(
                    new Milestone(LocalDate.parse("2025-06-30"), number("120")),
                    new Milestone(LocalDate.parse("2025-12-31"), number("100"))));
    private static final Target SATISFACTION = Target.between(number("75"), number("100"));
    private static final Target EARLIER = Target.of(TargetKind.DIRECTION_UP).dueIn(days("2026-07"));

    static Stream<Case> referralsStrategy() {
        return Stream.of(
                // referral timeframes are two intervals: referral to assessment, assessment to the first day of support
                given(
                        "first interval, on the way",
                        FIRST_INTERVAL,
                        measured(DOWN).baseline("2025-03", "66").readings("2025-09", "50"),
                        "2025-10-09",
                        ON_COURSE,
                        Because.ON_THE_WAY),
                given(
                        "first interval, behind",
                        FIRST_INTERVAL,
                        measured(DOWN).baseline("2025-03", "66").readings("2025-09", "60"),
                        "2025-10-09",
                        OFF_COURSE,
                        Because.BEHIND_THE_WAY),
                given(
                        "first interval, due",
                        FIRST_INTERVAL,
                        measured(DOWN).readings("2026-03", "41"),
                        "2026-04-09",
                        MET,
                        Because.REACHED),
                given(
                        "second interval, nothing planned yet",
                        SECOND_INTERVAL,
                        measured(DOWN).readings("2025-04", "140"),
                        "2025-05-09",
                        ON_COURSE,
                        Because.NO_MILESTONE_YET),
                given(
                        "second interval, milestone kept",
                        SECOND_INTERVAL,
                        measured(DOWN).readings("2025-06", "120"),
                        "2025-07-09",
                        ON_COURSE,
                        Because.MILESTONE_KEPT),
                given(
                        "second interval, milestone missed",
                        SECOND_INTERVAL,
                        measured(DOWN).readings("2025-06", "121"),
                        "2025-07-09",
                        OFF_COURSE,
                        Because.MILESTONE_MISSED),
                given(
                        "second interval, unread at the next milestone",
                        SECOND_INTERVAL,
                        measured(DOWN).readings("2025-06", "120"),
                        "2026-01-09",
                        CANNOT_SAY,
                        Because.NO_READING_AT_MILESTONE),
                given(
                        "second interval, due",
                        SECOND_INTERVAL,
                        measured(DOWN).readings("2026-03", "85"),
                        "2026-04-01",
                        OFF_COURSE,
                        Because.NOT_REACHED_WHEN_DUE),
                // parent satisfaction, a yearly survey
                given(
                        "satisfaction, enough",
                        SATISFACTION,
                        measured(UP).readings("2025-06-30", "75"),
                        "2025-09-09",
                        MET,
                        Because.REACHED),
                given(
                        "satisfaction, too few",
                        SATISFACTION,
                        measured(UP).readings("2025-06-30", "74"),
                        "2025-09-09",
                        OFF_COURSE,
                        Because.NOT_REACHED_NO_DATE),
                given(
                        "satisfaction, too small a survey to be shown",
                        SATISFACTION,
                        measured(UP).readings("2025-06-30", "c"),
                        "2025-09-09",
                        CANNOT_SAY,
                        Because.SYMBOL),
                // service utilisation: fewer may mean met early, or not found
                given(
                        "utilisation, watched only",
                        Target.of(TargetKind.NONE),
                        measured(NEUTRAL).readings("2025-Q1", "310"),
                        "2025-05-09",
                        CANNOT_SAY,
                        Because.TARGET_NONE),
                given(
                        "utilisation, in words",
                        Target.of(TargetKind.INCREASE_EACH_PERIOD),
                        measured(NEUTRAL).readings("2025-Q1", "310", "2025-Q2", "305"),
                        "2025-07-09",
                        OFF_COURSE,
                        Because.FELL_INSTEAD),
                // early identification: a larger share known before school
                given(
                        "early identification, before",
                        EARLIER,
                        measured(UP).baseline("2024-09-01 2025-07-31", "31").readings("2025-09-01 2025-12-31", "33"),
                        "2026-01-09",
                        ON_COURSE,
                        Because.ROSE_AS_MEANT),
                given(
                        "early identification, after",
                        EARLIER,
                        measured(UP).baseline("2024-09-01 2025-07-31", "31").readings("2025-09-01 2026-07-31", "33"),
                        "2026-08-01",
                        MET,
                        Because.ROSE_AS_MEANT),
                given(
                        "early identification, worse",
                        EARLIER,
                        measured(UP).baseline("2024-09-01 2025-07-31", "31").readings("2025-09-01 2026-07-31", "30.9"),
                        "2026-08-01",
                        OFF_COURSE,
                        Because.FELL_INSTEAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"buckinghamshire", "referralsStrategy"})
    void it_is_judged_rightly_and_says_why(Case given) {
        Judgement judgement = given.measured().judge(given.target(), given.today());

        assertThat(judgement.verdict() + " " + judgement.reason().because())
                .isEqualTo(given.verdict() + " " + given.because());
        assertThat(judgement.coloured()).isEqualTo(given.measured().build().good() != NEUTRAL);
        assertThat(JudgingWordsTests.sentence(judgement.reason())).isNotBlank().doesNotContain("{", "judging.");
    }

    @Test
    void the_tables_have_every_verdict_and_almost_every_reason() {
        Set<Because> seen = Stream.concat(buckinghamshire(), referralsStrategy())
                .map(Case::because)
                .collect(Collectors.toSet());
        assertThat(Stream.of(Because.values()).filter(because -> !seen.contains(because)))
                .containsExactly(
                        Because.NO_READING_SINCE_START,
                        Because.REACHED_FOR_NOW,
                        Because.COUNT_HAS_OVERLAP,
                        Because.COUNT_BEGAN_BEFORE);
    }

    @Test
    void the_sentence_names_the_period_of_a_benchmark_that_is_older_than_the_reading() {
        Judgement judgement = measured(UP)
                .benchmarks("2020", "60")
                .readings("2021", "62")
                .judge(Target.of(TargetKind.ABOVE_BENCHMARK), "2022-01-09");
        assertThat(JudgingWordsTests.sentence(judgement.reason()))
                .isEqualTo(
                        "62 for 2021-01-01 to 2021-12-31. The target is above the benchmark of 60 for 2020-01-01 to 2020-12-31.");
    }

    /** The national share was 12.1 in 2020 and 12.2 from 2021 on. */
    private static TestMeasured senSupport(String before, String now) {
        return measured(CLOSER)
                .benchmarks("2020-01-16", "12.1", "2021-01-21", "12.2")
                .baseline("2020-01-16", before)
                .readings("2021-01-21", now);
    }

    /** 4% at the end of 2021. */
    private static TestMeasured settings() {
        return measured(UP).baseline("2021-12-31", "4");
    }

    /** From June 2020 on. */
    private static TestMeasured months(int... counts) {
        TestMeasured measured = measured(UP);
        YearMonth month = YearMonth.of(2020, 6);
        for (int count : counts) {
            measured.readings(month.toString(), Integer.toString(count));
            month = month.plusMonths(1);
        }
        return measured;
    }

    private static Target atLeast(int value) {
        return Target.of(TargetKind.AT_LEAST, BigDecimal.valueOf(value));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}

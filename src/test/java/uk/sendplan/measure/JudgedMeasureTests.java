package uk.sendplan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.measure.xmr.Assurance;
import uk.sendplan.measure.xmr.Variation;

class JudgedMeasureTests {

    private static double[] times(int times, double value) {
        double[] values = new double[times];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void of_several_targets_that_ask_for_something_now_the_worst_leads() {
        JudgedMeasure judged = TestMeasures.of(GoodDirection.UP)
                .read(40, 50, 60)
                .wanting(TargetKind.AT_LEAST, 55, "")
                .wanting(TargetKind.HOLD, 70, "")
                .wanting(TargetKind.NONE, null, "")
                .judged();
        assertThat(judged.verdict()).contains(Verdict.OFF_COURSE);
        assertThat(judged.lead().map(lead -> lead.target().kind())).contains(TargetKind.HOLD);
        assertThat(judged.targets())
                .extracting(target -> target.judgement().verdict())
                .contains(Verdict.MET);
    }

    @Test
    void a_milestone_that_was_due_is_history_once_a_later_target_asks_for_more() {
        TestMeasures measure = TestMeasures.of(GoodDirection.UP)
                .read(40, 41, 42, 60)
                .wanting(TargetKind.AT_LEAST, 50, "February 2025")
                .wanting(TargetKind.AT_LEAST, 60, "March 2025")
                .wanting(TargetKind.AT_LEAST, 80, "December 2025");
        JudgedMeasure judged = measure.judged();
        assertThat(judged.targets()).extracting(JudgedTarget::milestone).containsExactly(true, true, false);
        assertThat(judged.lead().map(lead -> lead.target().dueWords())).contains("December 2025");
        assertThat(judged.verdict()).as("60 by March was kept, late").contains(Verdict.ON_COURSE);
        assertThat(measure.judgedOn(LocalDate.of(2025, 3, 2)).verdict()).contains(Verdict.OFF_COURSE);
    }

    @Test
    void without_a_target_nothing_leads_and_what_is_not_set_yet_is_said() {
        assertThat(TestMeasures.of(GoodDirection.UP).read(1).judged().lead()).isEmpty();
        assertThat(TestMeasures.of(GoodDirection.UP)
                        .read(1)
                        .wanting(TargetKind.NOT_SET_YET, null, "")
                        .judged()
                        .verdict())
                .contains(Verdict.CANNOT_SAY);
        assertThat(TestMeasures.of(GoodDirection.UP).judged().latest()).isEmpty();
    }

    @Test
    void readings_are_overdue_after_the_days_that_are_given_and_irregular_and_retired_ones_never() {
        TestMeasures measure = TestMeasures.of(GoodDirection.UP).read(1, 2);
        assertThat(measure.judgedOn(LocalDate.of(2025, 4, 30)).overdue()).isEmpty();
        assertThat(measure.judgedOn(LocalDate.of(2025, 5, 1)).overdue())
                .singleElement()
                .satisfies(period -> assertThat(period.first()).isEqualTo(LocalDate.of(2025, 3, 1)));
        assertThat(measure.judgedOn(LocalDate.of(2025, 6, 1)).overdue()).hasSize(2);
    }

    @Test
    void a_rebase_draws_limits_anew_from_its_day_and_one_beside_the_readings_changes_nothing() {
        TestMeasures measure =
                TestMeasures.of(GoodDirection.UP).read(times(12, 10)).read(times(12, 50));
        assertThat(measure.judged().chart().segments()).hasSize(1);
        measure.rebasedOn(TestMeasures.FIRST).rebasedOn(TestMeasures.FIRST.plusMonths(40));
        assertThat(measure.judged().chart().segments()).hasSize(1);
        measure.rebasedOn(TestMeasures.FIRST.plusMonths(12)).rebasedOn(TestMeasures.FIRST.plusMonths(12));
        assertThat(measure.judged().chart().segments()).hasSize(2);
        assertThat(measure.judged().chart().variation()).contains(Variation.COMMON_CAUSE);
    }

    @Test
    void assurance_is_against_the_value_of_the_leading_target() {
        TestMeasures measure = TestMeasures.of(GoodDirection.UP)
                .read(50, 51, 50, 52, 50, 51, 52, 50, 51, 50, 52, 51)
                .wanting(TargetKind.AT_LEAST, 90, "");
        assertThat(measure.judged().assurance()).isEqualTo(Assurance.CONSISTENTLY_MISSES);
        assertThat(TestMeasures.of(GoodDirection.UP).read(50).judged().assurance())
                .isEqualTo(Assurance.NONE);
    }

    @Test
    void a_group_stands_by_its_own_target_and_one_without_does_not_count() {
        JudgedMeasure judged = TestMeasures.of(GoodDirection.UP)
                .read(70, 71)
                .group("GP", 50, 51)
                .wantingOfGroup(TargetKind.HOLD, 60)
                .group("School", 80, 81)
                .wantingOfGroup(TargetKind.HOLD, 60)
                .group("Nursery", 90)
                .wantingOfGroup(TargetKind.NONE, null)
                .group("Parents", 10)
                .wanting(TargetKind.HOLD, 60, "")
                .judged();
        assertThat(judged.verdict()).contains(Verdict.MET);
        assertThat(judged.groups().entrySet())
                .extracting(group -> group.getKey().name() + " " + group.getValue())
                .containsExactly("GP OFF_COURSE", "School MET");
    }

    @Test
    void a_group_has_its_own_limits_and_they_are_screened_as_somebody_asks() {
        double[] outlying = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
        MeasureFigures figures = TestMeasures.of(GoodDirection.UP)
                .read(times(3, 5))
                .group("GP", outlying)
                .figures();
        MeasureSeries group = figures.series().get(1);
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(JudgedMeasure.of(figures, day).chart().currentLimits()).isEmpty();
        assertThat(JudgedMeasure.of(figures, day, true).chart(group).currentLimits())
                .hasValueSatisfying(
                        limits -> assertThat(limits.upper().doubleValue()).isCloseTo(4.60, offset(0.01)));
        assertThat(JudgedMeasure.of(figures, day, false).chart(group).currentLimits())
                .hasValueSatisfying(
                        limits -> assertThat(limits.upper().doubleValue()).isCloseTo(6.95, offset(0.01)));
    }

    @Test
    void the_target_that_holds_for_a_period_is_the_next_that_is_due_then() {
        MeasureFigures figures = TestMeasures.of(GoodDirection.UP)
                .wanting(TargetKind.AT_LEAST, 50, "March 2025")
                .wanting(TargetKind.AT_LEAST, 60, "December 2025")
                .figures();
        assertThat(due(figures, 2025, 1)).isEqualTo("March 2025");
        assertThat(due(figures, 2025, 3)).isEqualTo("March 2025");
        assertThat(due(figures, 2025, 4)).isEqualTo("December 2025");
        assertThat(due(figures, 2026, 4)).as("the last that was").isEqualTo("December 2025");
        assertThat(TestMeasures.of(GoodDirection.UP).figures().target(java.util.UUID.randomUUID(), TestMeasures.FIRST))
                .isEmpty();
    }

    private static String due(MeasureFigures figures, int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return figures.target(figures.whole().id(), first.plusMonths(1).minusDays(1))
                .map(MeasureTarget::dueWords)
                .orElseThrow();
    }
}

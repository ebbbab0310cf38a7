package uk.sendplan.measure.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sendplan.measure.judging.Gap.Apart;
import uk.sendplan.measure.judging.Gap.CannotSay;
import uk.sendplan.measure.judging.Gap.Change;
import uk.sendplan.measure.judging.Gap.Group;
import uk.sendplan.measure.judging.Gap.Why;

class GapTests {

    private static final Group WHOLE = group("the whole", 60, 61, 62);

    @Test
    void it_is_between_the_highest_and_the_lowest_of_the_latest_period_they_share() {
        Apart gap = apart(GoodDirection.UP, group("GP", 50, 52, 55), group("School", 70, 71), group("Parents", 60, 40));
        assertThat(gap.period()).isEqualTo(month(2));
        assertThat(gap.high()).isEqualTo(new Gap.Figure("School", BigDecimal.valueOf(71)));
        assertThat(gap.low()).isEqualTo(new Gap.Figure("Parents", BigDecimal.valueOf(40)));
        assertThat(gap.much()).isEqualByComparingTo("31");
        assertThat(gap.behind()).isEqualTo("Parents");
        assertThat(gap.since())
                .isEqualTo(new Gap.Since(month(1), BigDecimal.valueOf(20), Change.WIDER, BigDecimal.valueOf(11)));
        assertThat(gap.without()).isEmpty();
        assertThat(gap.beside()).isNull();
    }

    @Test
    void who_is_behind_depends_on_which_way_is_good_and_where_none_is_nobody_is() {
        List<Group> groups = List.of(group("GP", 50), group("School", 70));
        assertThat(apart(GoodDirection.DOWN, groups).behind()).isEqualTo("School");
        assertThat(apart(GoodDirection.NEUTRAL, groups).behind()).isNull();
        assertThat(apart(GoodDirection.CLOSER, groups).behind()).isNull();
        assertThat(apart(GoodDirection.UP, group("GP", 50), group("School", 50)).behind())
                .as("alike")
                .isNull();
    }

    @Test
    void then_and_now_are_of_the_same_groups() {
        Group late = new Group("Nursery", List.of(reading(2, 10), reading(3, 30)));
        Apart gap = apart(GoodDirection.UP, group("GP", 50, 52, 55), group("School", 70, 71, 72), late);
        assertThat(gap.low().name()).isEqualTo("Nursery");
        assertThat(gap.since())
                .isEqualTo(new Gap.Since(month(2), BigDecimal.valueOf(61), Change.NARROWER, BigDecimal.valueOf(19)));
        assertThat(apart(GoodDirection.UP, group("GP", 50), group("School", 70)).since())
                .as("the first to compare")
                .isNull();
        assertThat(apart(GoodDirection.UP, group("GP", 50, 51), group("School", 70, 71))
                        .since())
                .extracting(Gap.Since::change)
                .isEqualTo(Change.SAME);
    }

    @Test
    void a_group_without_a_figure_is_named_and_a_symbol_is_none() {
        Group suppressed = new Group("Nursery", List.of(Reading.of(month(1), Symbol.SUPPRESSED)));
        Apart gap = apart(GoodDirection.UP, group("GP", 50), group("School", 70), suppressed, group("Nobody"));
        assertThat(gap.without()).containsExactly("Nursery", "Nobody");
    }

    @Test
    void one_group_is_set_against_the_whole() {
        Apart behind = apart(GoodDirection.UP, group("GP", 50, 52), group("School"));
        assertThat(behind.beside()).isEqualTo(new Gap.Figure("the whole", BigDecimal.valueOf(61)));
        assertThat(behind.period()).isEqualTo(month(2));
        assertThat(behind.much()).isEqualByComparingTo("9");
        assertThat(behind.behind()).isEqualTo("GP");
        assertThat(apart(GoodDirection.UP, group("the whole", 50)).behind())
                .as("of the same name")
                .isEqualTo("the whole");
        assertThat(apart(GoodDirection.DOWN, group("GP", 50)).behind())
                .as("ahead")
                .isNull();
    }

    @Test
    void nothing_is_said_where_nothing_can_be_compared() {
        Group other = new Group("School", List.of(reading(7, 70)));
        assertThat(Gap.of(GoodDirection.UP, List.of(group("GP", 50), other), WHOLE))
                .isEqualTo(new CannotSay(Why.NO_COMMON_PERIOD, null));
        assertThat(Gap.of(GoodDirection.UP, List.of(other), WHOLE))
                .isEqualTo(new CannotSay(Why.WHOLE_OF_OTHER_PERIODS, "School"));
        assertThat(Gap.of(GoodDirection.UP, List.of(group("GP"), group("School")), WHOLE))
                .isEqualTo(new CannotSay(Why.NO_FIGURES, null));
        Group quarter = new Group(
                "School",
                List.of(Reading.of(
                        new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)), BigDecimal.valueOf(70))));
        assertThat(Gap.of(GoodDirection.UP, List.of(group("GP", 50, 51, 52), quarter), WHOLE))
                .as("a month and a quarter that end together")
                .isInstanceOf(CannotSay.class);
    }

    private static Apart apart(GoodDirection good, Group... groups) {
        return apart(good, List.of(groups));
    }

    private static Apart apart(GoodDirection good, List<Group> groups) {
        return (Apart) Gap.of(good, groups, WHOLE);
    }

    private static Group group(String name, int... values) {
        List<Reading> readings = new ArrayList<>();
        for (int value : values) {
            readings.add(reading(readings.size() + 1, value));
        }
        return new Group(name, readings);
    }

    private static Reading reading(int month, int value) {
        return Reading.of(month(month), BigDecimal.valueOf(value));
    }

    private static Days month(int month) {
        LocalDate first = LocalDate.of(2025, month, 1);
        return new Days(first, first.plusMonths(1).minusDays(1));
    }
}

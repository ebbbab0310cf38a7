package uk.sendplan.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCyclesTests {

    private static final PlanCycles CYCLES = new PlanCycles(List.of(
            TestCycles.known("spring", day("2026-01-10"), day("2026-02-20"), day("2026-03-10")),
            TestCycles.known("summer", day("2026-04-01"), day("2026-06-20"), null),
            TestCycles.known("stocktake", day("2026-05-01"), day("2026-05-10"), null),
            TestCycles.known("autumn", day("2026-09-01"), day("2026-11-20"), null)));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String slug(Optional<CycleView> cycle) {
        return cycle.map(CycleView::slug).orElse("none");
    }

    /** What is known to be closed is closed: the past is asked for with what was known then. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-09, none, summer",
        "2026-02-01, none, summer",
        "2026-03-31, none, summer",
        "2026-04-01, summer, stocktake",
        "2026-04-30, summer, stocktake",
        "2026-05-01, stocktake, autumn",
        "2026-08-31, stocktake, autumn",
        "2026-09-01, autumn, none"
    })
    void of_the_open_ones_the_one_that_opened_last_is_current(String day, String current, String next) {
        assertThat(slug(CYCLES.current(day(day)))).isEqualTo(current);
        assertThat(slug(CYCLES.next(day(day)))).isEqualTo(next);
    }

    @ParameterizedTest(name = "an update of {0} on {1}")
    @CsvSource({
        "2026-01-09, 2026-02-20, none",
        "2026-01-09, 2026-02-21, spring",
        "2026-01-10, 2026-03-01, none",
        "2026-03-31, 2026-05-10, none",
        "2026-03-31, 2026-05-11, stocktake",
        "2026-03-31, 2026-06-21, summer",
        "2026-04-01, 2026-06-21, stocktake",
        "2026-05-01, 2026-11-20, none"
    })
    void an_update_is_too_old_for_a_cycle_that_opened_after_it_and_whose_updates_were_due(
            String updated, String day, String missed) {
        assertThat(slug(CYCLES.missed(day(updated), day(day)))).isEqualTo(missed);
    }

    @Test
    void a_plan_without_cycles_has_none_of_them() {
        assertThat(PlanCycles.NONE.current(day("2026-05-01"))).isEmpty();
        assertThat(PlanCycles.NONE.missed(day("2026-05-01"), day("2027-05-01"))).isEmpty();
    }
}

package uk.sendplan.measure.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.sendplan.measure.judging.TestMeasured.days;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedReadingsTests {

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2021-01, 2021-02-01 2021-02-28",
        "MONTHLY, 2020-01, 2020-02-01 2020-02-29",
        "MONTHLY, 2021-02, 2021-03",
        "QUARTERLY, 2021-Q4, 2022-Q1",
        "TERMLY, 2020-09-01 2020-12-31, 2021-01-01 2021-04-30",
        "TERMLY, 2021-05-01 2021-08-31, 2021-09-01 2021-12-31",
        "SIX_MONTHLY, 2021-01-01 2021-06-30, 2021-07-01 2021-12-31",
        "YEARLY, 2021, 2022",
        "YEARLY, 2020-04-01 2021-03-31, 2021-04-01 2022-03-31",
        "YEARLY, 2021-01-21, 2022-01-21",
        "MONTHLY, 2021-01-05 2021-02-04, 2021-02-05 2021-03-04"
    })
    void the_next_period_begins_where_one_ends(Frequency frequency, String period, String next) {
        assertThat(frequency.after(days(period))).isEqualTo(days(next));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-30, 0", "2021-03-31, 0", "2021-04-01, 1", "2021-04-30, 1", "2021-05-01, 1", "2021-05-02, 2"})
    void a_reading_is_overdue_on_the_day_after_the_days_allowed(LocalDate today, int overdue) {
        assertThat(new ExpectedReadings(Frequency.MONTHLY, 31).overdueAfter(days("2021-01"), today))
                .hasSize(overdue)
                .isEqualTo(Stream.of(days("2021-02"), days("2021-03"))
                        .limit(overdue)
                        .toList());
    }

    @Test
    void without_a_reading_the_first_expected_period_can_be_overdue() {
        ExpectedReadings yearly = new ExpectedReadings(Frequency.YEARLY, 0);
        assertThat(yearly.overdueFrom(days("2021"), LocalDate.parse("2021-12-31")))
                .isEmpty();
        assertThat(yearly.overdueFrom(days("2021"), LocalDate.parse("2022-01-01")))
                .containsExactly(days("2021"));
    }

    @Test
    void irregular_readings_are_never_overdue() {
        ExpectedReadings irregular = new ExpectedReadings(Frequency.IRREGULAR, 0);
        assertThat(irregular.overdueAfter(days("2001"), LocalDate.parse("2026-01-01")))
                .isEmpty();
        assertThat(irregular.overdueFrom(days("2001"), LocalDate.parse("2026-01-01")))
                .isEmpty();
        assertThatThrownBy(() -> Frequency.IRREGULAR.after(days("2001"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ExpectedReadings(Frequency.MONTHLY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

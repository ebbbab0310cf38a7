package uk.sendplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VagueDateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            May 25                          | 2025-05-01 | 2025-05-31
            May 2025                        | 2025-05-01 | 2025-05-31
            may ’25                         | 2025-05-01 | 2025-05-31
            Sept. 2025                      | 2025-09-01 | 2025-09-30
            in February 2024                | 2024-02-01 | 2024-02-29
            February 2025                   | 2025-02-01 | 2025-02-28
            Jun-26                          | 2026-06-01 | 2026-06-30
            03/2026                         | 2026-03-01 | 2026-03-31
            2026-03                         | 2026-03-01 | 2026-03-31
            31/03/2026                      | 2026-03-31 | 2026-03-31
            31.3.26                         | 2026-03-31 | 2026-03-31
            2026-03-31                      | 2026-03-31 | 2026-03-31
            31 March 2026                   | 2026-03-31 | 2026-03-31
            Tuesday 31st March, 2026        | 2026-03-31 | 2026-03-31
            March 31st, 2026                | 2026-03-31 | 2026-03-31
            1 Sep 26                        | 2026-09-01 | 2026-09-01
            29 February 2024                | 2024-02-29 | 2024-02-29
            29/02/2028                      | 2028-02-29 | 2028-02-29
            by 31 March 2026                | 2026-03-31 | 2026-03-31
            by the end of March 2026        | 2026-03-21 | 2026-03-31
            end of March 2026               | 2026-03-21 | 2026-03-31
            start of March 2026             | 2026-03-01 | 2026-03-10
            early May 2025                  | 2025-05-01 | 2025-05-10
            mid-May 2025                    | 2025-05-11 | 2025-05-20
            late February 2025              | 2025-02-19 | 2025-02-28
            2025                            | 2025-01-01 | 2025-12-31
            end of 2023                     | 2023-12-01 | 2023-12-31
            early 2025                      | 2025-01-01 | 2025-04-30
            mid 2025                        | 2025-05-01 | 2025-08-31
            late 2025                       | 2025-09-01 | 2025-12-31
            beginning of 2026               | 2026-01-01 | 2026-01-31
            Spring 2026                     | 2026-03-01 | 2026-05-31
            summer 2021                     | 2021-06-01 | 2021-08-31
            Winter 2025                     | 2025-12-01 | 2026-02-28
            winter 2027/28                  | 2027-12-01 | 2028-02-29
            Spring term 2026                | 2026-01-01 | 2026-04-30
            end of the spring term 2026     | 2026-04-01 | 2026-04-30
            Summer term 2025/26             | 2026-04-01 | 2026-08-31
            autumn term 2025-26             | 2025-09-01 | 2025-12-31
            Autumn 2025 term                | 2025-09-01 | 2025-12-31
            Q2 2025/26                      | 2025-07-01 | 2025-09-30
            2025/26 Q4                      | 2026-01-01 | 2026-03-31
            Quarter 1 of 2025/26            | 2025-04-01 | 2025-06-30
            Q2 2025                         | 2025-07-01 | 2025-09-30
            end of Q3 2025/26               | 2025-12-01 | 2025-12-31
            2025/26                         | 2025-04-01 | 2026-08-31
            academic year 2025/26           | 2025-09-01 | 2026-08-31
            end of the academic year 2025-26 | 2026-08-01 | 2026-08-31
            financial year 2025/26          | 2025-04-01 | 2026-03-31
            FY25/26                         | 2025-04-01 | 2026-03-31
            2025/26 financial year          | 2025-04-01 | 2026-03-31
            2021-2023                       | 2021-01-01 | 2023-12-31
            May to July 2025                | 2025-05-01 | 2025-07-31
            Nov – Feb 2026                  | 2025-11-01 | 2026-02-28
            September 2024 to July 2025     | 2024-09-01 | 2025-07-31
            between May and July 2025       | 2025-05-01 | 2025-07-31
            Spring/Summer 2025              | 2025-03-01 | 2025-08-31
            before September 2025           | 2025-08-31 | 2025-08-31
            w/c 30 March 2026               | 2026-03-30 | 2026-04-05
            on 25 October 2026.             | 2026-10-25 | 2026-10-25
            """)
    void words_mean_days(String words, LocalDate from, LocalDate to) {
        assertThat(VagueDate.read(words)).isEqualTo(new VagueDate(words, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half termly",
                "ongoing",
                "TBC",
                "each quarter",
                "autumn term",
                "academic year",
                "25 May",
                "March 12",
                "early May",
                "July 2021 census",
                "29 February 2025",
                "29/02/2026",
                "31/04/2026",
                "2026-13-01",
                "13/2026",
                "0 May 2025",
                "3025",
                "1066",
                "2025/27",
                "Q5 2025/26",
                "by",
                "end of",
                "end of the",
                "-",
                "to",
                "from May 2025",
                "July to May",
                "May 2026 to May 2025",
                "🗓 soon",
                "",
                "99999999999999999999"
            })
    void words_that_mean_no_days_are_kept(String words) {
        assertThat(VagueDate.read(words)).isEqualTo(new VagueDate(words, null, null));
        assertThat(VagueDate.read(words).isOverdue(Clock.systemUTC())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by ", "end of ", "May to ", "1/", "early the ", "- ", "between x and ", "before "})
    void a_huge_text_is_answered_at_once(String repeated) {
        String huge = repeated.repeat(100_000);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> VagueDate.read(huge)))
                .isNull();
        assertThat(VagueDate.read(repeated.repeat(200 / repeated.length())).hasDays())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // Winter: midnight in London is midnight UTC.
        "31 January 2026, 2026-01-31T23:59:59Z, false",
        "31 January 2026, 2026-02-01T00:00:00Z, true",
        // Summer: an hour earlier.
        "30 June 2026, 2026-06-30T22:59:59Z, false",
        "30 June 2026, 2026-06-30T23:00:00Z, true",
        // The days on which the clocks change.
        "29 March 2026, 2026-03-29T22:59:59Z, false",
        "29 March 2026, 2026-03-29T23:00:00Z, true",
        "25 October 2026, 2026-10-25T23:59:59Z, false",
        "25 October 2026, 2026-10-26T00:00:00Z, true",
        "Spring 2026, 2026-05-31T22:59:59Z, false",
        "Spring 2026, 2026-05-31T23:00:00Z, true",
        "end of 2023, 2024-01-01T00:00:00Z, true"
    })
    void overdue_begins_when_its_last_day_has_ended_in_london(String words, Instant now, boolean overdue) {
        assertThat(VagueDate.read(words).isOverdue(Clock.fixed(now, ZoneOffset.UTC)))
                .isEqualTo(overdue);
    }

    @Test
    void two_hundred_characters_take_no_time() {
        long start = System.nanoTime();
        VagueDate.read("a-".repeat(100));
        VagueDate.read("1 to ".repeat(40));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}

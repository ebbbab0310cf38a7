package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.shared.VagueDate;

class SuggestionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Overdue: up to 30 days, and more
            IN_PROGRESS | 15 June 2026   | 0 | 2026-06-15 | -
            IN_PROGRESS | 14 June 2026   | 0 | 2026-06-15 | AT_RISK OVERDUE 1
            IN_PROGRESS | 16 May 2026    | 0 | 2026-06-15 | AT_RISK OVERDUE 30
            IN_PROGRESS | 15 May 2026    | 0 | 2026-06-15 | OFF_TRACK OVERDUE 31
            NOT_STARTED | 15 May 2026    | 0 | 2026-06-15 | OFF_TRACK OVERDUE 31
            # Overdue counts from the last day that the words mean
            IN_PROGRESS | May 2026       | 0 | 2026-05-31 | -
            IN_PROGRESS | May 2026       | 0 | 2026-06-01 | AT_RISK OVERDUE 1
            IN_PROGRESS | Spring 2026    | 0 | 2026-06-30 | AT_RISK OVERDUE 30
            IN_PROGRESS | Spring 2026    | 0 | 2026-07-01 | OFF_TRACK OVERDUE 31
            IN_PROGRESS | end of 2025    | 0 | 2026-01-01 | AT_RISK OVERDUE 1
            # Over the nights when the clocks change, days are days
            IN_PROGRESS | 28 March 2026  | 0 | 2026-03-30 | AT_RISK OVERDUE 2
            IN_PROGRESS | 24 October 2026 | 0 | 2026-10-26 | AT_RISK OVERDUE 2
            IN_PROGRESS | 29 February 2028 | 0 | 2028-03-31 | OFF_TRACK OVERDUE 31
            # Due within 14 days and not started
            NOT_STARTED | 29 June 2026   | 0 | 2026-06-15 | AT_RISK DUE_SOON_AND_NOT_STARTED 14
            NOT_STARTED | 30 June 2026   | 0 | 2026-06-15 | -
            NOT_STARTED | 15 June 2026   | 0 | 2026-06-15 | AT_RISK DUE_SOON_AND_NOT_STARTED 0
            IN_PROGRESS | 29 June 2026   | 0 | 2026-06-15 | -
            NOT_STARTED | June 2026      | 0 | 2026-06-16 | AT_RISK DUE_SOON_AND_NOT_STARTED 14
            # A third date
            IN_PROGRESS | 31 December 2026 | 1 | 2026-06-15 | -
            IN_PROGRESS | 31 December 2026 | 2 | 2026-06-15 | AT_RISK THIRD_DATE 2
            IN_PROGRESS | 31 December 2026 | 3 | 2026-06-15 | AT_RISK THIRD_DATE 3
            IN_PROGRESS | 1 May 2026       | 2 | 2026-06-15 | OFF_TRACK OVERDUE 45
            # No date, or words without days
            IN_PROGRESS | -              | 0 | 2026-06-15 | -
            IN_PROGRESS | half termly    | 0 | 2026-06-15 | -
            NOT_STARTED | ongoing        | 2 | 2026-06-15 | AT_RISK THIRD_DATE 2
            # Work that is not open is not rated
            COMPLETE    | 1 May 2026     | 3 | 2026-06-15 | -
            SUSPENDED   | 1 May 2026     | 3 | 2026-06-15 | -
            CLOSED_TO_BUSINESS_AS_USUAL | 1 May 2026 | 3 | 2026-06-15 | -
            """)
    void dates_suggest_a_rating(Stage stage, String due, int moves, LocalDate on, String expected) {
        String suggested = Suggestion.on(on, stage, due == null ? null : VagueDate.read(due), moves)
                .map(one -> one.role() + " " + one.because() + " " + one.days())
                .orElse(null);

        assertThat(suggested).isEqualTo(expected);
    }
}

package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTests {

    /** Small letters are retired. */
    @ParameterizedTest
    @CsvSource({
        "ABC, A, 1, BAC",
        "ABC, A, 2, BCA",
        "ABC, A, 99, BCA",
        "ABC, C, -1, ACB",
        "ABC, C, -99, CAB",
        "ABC, B, 0, ABC",
        "AbC, A, 1, CAb",
        "AbC, C, -1, CAb",
        "aBC, C, -1, aCB",
        "ABcdE, E, -1, AEBcd",
        "A, A, 1, A"
    })
    void one_moves_over_those_that_are_shown_and_retired_ones_stay_behind_theirs(
            String before, String moved, int places, String after) {
        List<String> siblings = List.of(before.split(""));

        assertThat(String.join(
                        "",
                        Positions.arranged(
                                siblings, moved, from -> from + places, letter -> letter.equals(letter.toLowerCase()))))
                .isEqualTo(after);
    }
}

package uk.sendplan.measure.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.measure.judging.TestMeasured.days;
import static uk.sendplan.measure.judging.TestMeasured.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @Test
    void an_ordinary_reading_raises_no_doubt() {
        assertThat(percentage("61.5", "8", "13", 1).doubts(others("2026-01", "60", "2026-02", "63"), TODAY))
                .isEmpty();
        assertThat(number("0").doubts(others("2026-01", "60"), TODAY)).isEmpty();
        assertThat(number("250").doubts(List.of(), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, NEGATIVE", "-50, NEGATIVE", "0, ", "100, ", "100.1, ABOVE_HUNDRED_PERCENT"})
    void a_percentage_is_from_nothing_to_a_hundred(String value, Doubt.Kind doubt) {
        assertThat(kinds(percentage(value, null, null, 1).doubts(List.of(), TODAY)))
                .isEqualTo(Stream.ofNullable(doubt).toList());
    }

    @Test
    void a_number_that_is_no_percentage_may_be_above_a_hundred() {
        assertThat(number("101").doubts(List.of(), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "61.5, 8, 13, 1, ",
        "61.6, 8, 13, 1, PERCENTAGE_DOES_NOT_AGREE",
        "62, 8, 13, 0, ",
        "61, 8, 13, 0, PERCENTAGE_DOES_NOT_AGREE",
        "12, 1, 8, 0, ",
        "13, 1, 8, 0, ",
        "12.5, 1, 8, 1, ",
        "12.5, 1, 8, 3, ",
        "14, 1, 8, 0, PERCENTAGE_DOES_NOT_AGREE",
        "0.615, 8, 13, 3, PERCENTAGE_DOES_NOT_AGREE",
        "90, 14, 13, 0, NUMERATOR_ABOVE_DENOMINATOR",
        "0, 0, 0, 0, NOTHING_TO_DIVIDE_BY",
        "0, 0, 9, 0, "
    })
    void a_percentage_agrees_with_its_numbers_to_its_decimals_whichever_way_a_half_was_rounded(
            String value, String numerator, String denominator, int decimals, Doubt.Kind doubt) {
        assertThat(kinds(percentage(value, numerator, denominator, decimals).doubts(List.of(), TODAY)))
                .isEqualTo(Stream.ofNullable(doubt).toList());
    }

    @Test
    void what_the_numbers_come_to_is_said_and_not_put_in() {
        assertThat(percentage("60", "8", "13", 1).doubts(List.of(), TODAY))
                .containsExactly(Doubt.of(
                        Doubt.Kind.PERCENTAGE_DOES_NOT_AGREE,
                        new BigDecimal("60"),
                        new BigDecimal("61.5"),
                        new BigDecimal("8"),
                        new BigDecimal("13")));
    }

    @ParameterizedTest
    @CsvSource({
        "49, 5, 5, ",
        "50, 5, 5, TEN_TIMES_ITS_NEIGHBOURS",
        "50, 5, 6, ",
        "50, 5, 0, TEN_TIMES_ITS_NEIGHBOURS",
        "50, 5, c, TEN_TIMES_ITS_NEIGHBOURS",
        "50, 0, 0, ",
        "0.5, 5, 5, TENTH_OF_ITS_NEIGHBOURS",
        "0.51, 5, 5, ",
        "0.5, 5, 4, ",
        "0, 5, 5, "
    })
    void ten_times_all_its_neighbours_or_a_tenth_is_doubted(
            String value, String before, String after, Doubt.Kind doubt) {
        assertThat(kinds(number(value).doubts(others("2025-06", "7000", "2026-02", before, "2026-04", after), TODAY)))
                .isEqualTo(Stream.ofNullable(doubt).toList());
    }

    @Test
    void what_it_corrects_is_no_neighbour_and_no_repetition() {
        List<Reading> others = others("2026-01", "5", "2026-02", "6", "2026-03", "55");
        assertThat(kinds(number("60").doubts(others, TODAY))).containsExactly(Doubt.Kind.TEN_TIMES_ITS_NEIGHBOURS);
        assertThat(number("6").doubts(others("2026-01", "6", "2026-02", "6", "2026-03", "6"), TODAY))
                .isEmpty();
    }

    @Test
    void the_fourth_of_the_same_is_doubted_and_the_third_is_not() {
        assertThat(kinds(number("6").doubts(others("2025-12", "6", "2026-01", "6.0", "2026-02", "6"), TODAY)))
                .containsExactly(Doubt.Kind.SAME_AS_THE_LAST_THREE);
        assertThat(number("6").doubts(others("2026-01", "6", "2026-02", "6"), TODAY))
                .isEmpty();
        assertThat(number("6").doubts(others("2025-12", "6", "2026-01", "7", "2026-02", "6"), TODAY))
                .isEmpty();
        assertThat(number("6").doubts(others("2026-01", "6", "2026-02", "6", "2026-04", "6"), TODAY))
                .as("of later ones it is no repetition")
                .isEmpty();
    }

    @Test
    void a_period_that_has_not_ended_is_doubted_until_its_last_day() {
        assertThat(number("6").doubts(List.of(), TODAY)).isEmpty();
        assertThat(kinds(number("6").doubts(List.of(), TODAY.minusDays(1))))
                .containsExactly(Doubt.Kind.PERIOD_NOT_ENDED);
    }

    @Test
    void every_doubt_is_said_at_once() {
        assertThat(kinds(percentage("-900", "14", "13", 0).doubts(others("2026-02", "-9"), TODAY.minusDays(1))))
                .containsExactly(
                        Doubt.Kind.NEGATIVE,
                        Doubt.Kind.NUMERATOR_ABOVE_DENOMINATOR,
                        Doubt.Kind.PERIOD_NOT_ENDED,
                        Doubt.Kind.TEN_TIMES_ITS_NEIGHBOURS);
    }

    private static Entry number(String value) {
        return new Entry(days("2026-03"), new BigDecimal(value), null, null, false, 0);
    }

    private static Entry percentage(String value, String numerator, String denominator, int decimals) {
        return new Entry(
                days("2026-03"),
                new BigDecimal(value),
                numerator == null ? null : new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator),
                true,
                decimals);
    }

    private static List<Reading> others(String... periodsAndValues) {
        List<Reading> others = new ArrayList<>();
        for (int index = 0; index < periodsAndValues.length; index += 2) {
            others.add(reading(periodsAndValues[index], periodsAndValues[index + 1]));
        }
        return others;
    }

    private static List<Doubt.Kind> kinds(List<Doubt> doubts) {
        return doubts.stream().map(Doubt::kind).toList();
    }
}

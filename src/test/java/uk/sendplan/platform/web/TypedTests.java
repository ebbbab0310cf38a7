package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.shared.London;

class TypedTests {

    @Test
    void a_date_is_read_from_its_three_boxes_and_put_back_into_them() {
        var fields = new DateFields(" 05", "2 ", "2026");
        assertThat(fields.date()).contains(LocalDate.of(2026, 2, 5));
        assertThat(DateFields.of(LocalDate.of(2026, 2, 5))).isEqualTo(new DateFields("5", "2", "2026"));
        assertThat(new DateFields(null, " ", "").isBlank()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"30,2,2026", "1,13,2026", "x,1,2026", "1,1,26", ",1,2026", "1,1,99999999999", "-1,1,2026"})
    void what_is_no_day_is_none(String day, String month, String year) {
        assertThat(new DateFields(day, month, year).date()).isEmpty();
        assertThat(new DateFields(day, month, year).isBlank()).isFalse();
    }

    @Test
    void days_are_told_in_London() {
        assertThat(London.dayInWords(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026");
        assertThat(London.momentInWords(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026 at 00:30");
        assertThat(London.dayInWords(LocalDate.of(2026, 11, 21))).isEqualTo("21 November 2026");
    }

    @Test
    void control_characters_go_and_line_ends_are_one() {
        assertThat(TypedText.cleaned("a\u0000b\r\nc\rd\te\u0085\uD800f – ’")).isEqualTo("ab\nc\nd\tef – ’");
        assertThat(TypedText.cleaned("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }
}

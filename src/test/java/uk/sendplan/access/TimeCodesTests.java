package uk.sendplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTests {

    /** Of RFC 6238, appendix B, for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(seconds), 0))
                .contains(seconds / 30);
    }

    @Test
    void one_step_early_or_late_is_taken_and_two_are_not() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;
        for (long other : List.of(step - 1, step, step + 1)) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, other), now, 0))
                    .contains(other);
        }
        for (long other : List.of(step - 2, step + 2)) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, other), now, 0))
                    .isEmpty();
        }
    }

    @Test
    void a_code_is_taken_once_however_it_is_spaced_and_nothing_else_is_a_code() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(TimeCodes.step(SECRET, " 287 082 ", now, 0)).contains(1L);
        assertThat(TimeCodes.step(SECRET, "287082", now, 1)).isEmpty();
        for (String typed : List.of("", "287083", "28708", "2870820", "x", "287082\u0000", "２８７０８２")) {
            assertThat(TimeCodes.step(SECRET, typed, now, 0)).as(typed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32_is_that_of_rfc_4648(String text, String written) {
        assertThat(TimeCodes.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void recovery_codes_differ_and_are_read_however_they_are_typed() {
        List<String> codes = RecoveryCodes.make();
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(codes).allSatisfy(code -> assertThat(code).matches("([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}"));
        String code = codes.get(0);
        assertThat(RecoveryCodes.hash(
                        " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
    }
}

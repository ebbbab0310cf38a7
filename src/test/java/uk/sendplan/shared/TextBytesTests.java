package uk.sendplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBytesTests {

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
    void bytes_are_decoded(String charset) {
        String text = "Parents’ voice – 1. Café";

        assertThat(TextBytes.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        assertThat(TextBytes.decode(("\uFEFF" + "Plan").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Plan");
    }
}

package uk.sendplan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    @Test
    void rows_end_with_crlf_and_quotes_are_doubled_and_numbers_stay_numbers() {
        String csv = new CsvTable("a", "b")
                .row(-3, "say \"yes\",\nplease")
                .row(null, "café")
                .toString();

        assertThat(csv).isEqualTo("\uFEFF\"a\",\"b\"\r\n-3,\"say \"\"yes\"\",\nplease\"\r\n,\"café\"\r\n");
    }

    @Test
    void the_bytes_are_utf_8_with_a_mark_that_excel_needs() {
        assertThat(new CsvTable("é").toBytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(new CsvTable("é").toBytes(), StandardCharsets.UTF_8))
                .contains("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1"})
    void what_a_spreadsheet_would_run_is_made_text(String formula) {
        assertThat(new CsvTable("a").row(formula).toString()).endsWith("\"'" + formula + "\"\r\n");
    }
}

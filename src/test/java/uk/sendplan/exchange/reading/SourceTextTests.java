package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.shared.FileKind;

class SourceTextTests {

    @Test
    void line_ends_and_spaces_have_one_form() {
        SourceText source = SourceText.ofPlainText("\uFEFFone\u00A0two\r\nthree\rfour\u2028co\u200Bop\u3000\u200B•");

        assertThat(source.text()).isEqualTo(" one two\nthree\nfour\ncoop  •");
        assertThat(source.lines()).hasSize(4);
        assertThat(source.lineAt(source.text().indexOf("three"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t\n", "\u200B"})
    void nothing_is_refused_as_empty(String text) {
        assertThat(SourceText.ofPlainText(text).refusal()).isInstanceOf(Refusal.Empty.class);
    }

    @Test
    void binary_is_refused_as_no_text() {
        assertThat(SourceText.ofPlainText("Plan\u0000\u0001\u0002 1. A").refusal())
                .isInstanceOf(Refusal.NotText.class);
        assertThat(SourceText.ofPlainText("\uFFFD\uFFFDab ".repeat(50)).refusal())
                .isInstanceOf(Refusal.NotText.class);
    }

    @Test
    void too_much_is_refused_with_its_size() {
        assertThat(SourceText.ofPlainText("1. Abc\n".repeat(150_000)).refusal())
                .isEqualTo(new Refusal.TooLarge(1_050_000, 1_000_000));
    }

    @Test
    void a_line_without_end_is_refused() {
        assertThat(SourceText.ofPlainText("Plan\n" + "words ".repeat(20_000)).refusal())
                .isInstanceOf(Refusal.LineTooLong.class);
    }

    @Test
    void prose_and_noise_have_no_structure() {
        String noise = new Random(5)
                .ints(5_000, 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(SourceText.ofPlainText("only a sentence, and then another one. no more.")
                        .refusal())
                .isInstanceOf(Refusal.NoStructure.class);
        assertThat(SourceText.ofPlainText("1. " + noise).refusal()).isInstanceOf(Refusal.NoStructure.class);
    }

    @Test
    void a_plan_is_not_refused() {
        assertThat(SourceText.ofPlainText(SamplePlan.TEXT).refusal()).isNull();
        assertThat(SourceText.ofPlainText("- one thing\n- another thing").refusal())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, PDF", "PK\u0003\u0004 rest, WORD_OR_ZIP", "{\\rtf1 x, RICH_TEXT", "GIF89a, GIF"})
    void other_files_are_recognised_by_their_first_bytes(String content, FileKind kind) {
        assertThat(FileCheck.refusal(content.getBytes(StandardCharsets.ISO_8859_1)))
                .contains(new Refusal.OtherFile(kind));
    }

    @Test
    void text_bytes_are_not_refused() {
        assertThat(FileCheck.refusal("Plan".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FileCheck.refusal(new byte[0])).containsInstanceOf(Refusal.Empty.class);
    }
}

package uk.sendplan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.TestPdf;

class TaggedPdfTests {

    private static final Instant DATED = Instant.parse("2026-03-31T09:30:00Z");

    private static final TaggedPdf.Unprintable WORDS = new TaggedPdf.Unprintable() {
        @Override
        public String letters(int count, String script) {
            return "[" + count + " in " + script + "]";
        }

        @Override
        public String symbol(String name) {
            return "[" + name + "]";
        }
    };

    @Test
    void a_document_has_its_title_language_bookmarks_and_tags() {
        TestPdf pdf = pdf("""
                <h1>Plan</h1><p>Words</p>
                <h2>Part one</h2><h3>Aims</h3><ul><li>First</li><li>Second<ol><li>Within</li></ol></li></ul>
                <h2>Part two</h2>
                <table><thead><tr><th scope="col">Number</th><th scope="col">Text</th></tr></thead>
                <tbody><tr><th scope="row">1.10</th><td>An <a href="#there" title="There">aim</a></td></tr></tbody></table>
                <h3 id="there">There</h3>
                """);

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.title()).isEqualTo("A document");
        assertThat(pdf.language()).isEqualTo("en-GB");
        assertThat(pdf.bookmarks()).containsExactly("Plan", "  Part one", "    Aims", "  Part two", "    There");
        assertThat(pdf.tags())
                .containsSubsequence(
                        "H1", "P", "H2", "H3", "L", "LI", "Lbl", "LBody", "LI", "L", "H2", "Table", "THead", "TR", "TH",
                        "TBody", "TR", "TH", "TD", "Link", "H3");
        assertThat(pdf.text()).isEqualTo("PlanWordsPartoneAimsFirstSecond1.WithinParttwoNumberText1.10AnaimThere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wythnos yng Nghymru: ŷ, ŵ, â, ï, Ŵ, Ŷ",
                "Zażółć gęślą jaźń, ŁÓDŹ",
                "Ελληνικά, Русский, Tiếng Việt, Türkçe, עברית",
                "“Quotes” – dashes — … • ½ £ € ≥ → №",
                "你好，世界。繁體字和简体字，ひらがな",
                "😀 👍 ✔ ⚠",
                "مرحبا بالعالم، نحن هنا (2026). لا إله",
                "خوش آمدید، یہ ٹیسٹ ہے: پاکستان ڈھاکہ ۔",
                "In English, then العربية في الوسط, then 12 English words.",
                "office affluent fi ffl ﬁ"
            })
    void every_word_that_a_font_has_is_printed_and_can_be_listened_to(String text) {
        for (String body : List.of(
                "<p>%s</p>", "<h2>%s</h2>", "<ul><li><b>%s</b></li></ul>", "<table><tr><td>%s</td></tr></table>")) {
            TestPdf pdf = pdf("<h1>x</h1>" + body.formatted(Entities.escape(text)));

            assertThat(pdf.text()).as(body).contains(TestPdf.plain(text));
            assertThat(pdf.violations()).as(body).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(PdfFonts.class)
    void every_character_that_a_font_is_said_to_have_is_in_the_file(PdfFonts font) {
        List<String> characters = IntStream.range('!', 0x20000)
                .filter(font::has)
                .mapToObj(Character::toString)
                .filter(character -> !TestPdf.plain(character).isEmpty() && character.codePointAt(0) < 0xFB00
                        || character.codePointAt(0) > 0xFFFF)
                .toList();
        String text = textOf(String.join(" ", characters));

        assertThat(characters)
                .hasSizeGreaterThan(500)
                .filteredOn(character -> !character.equals("・") && !text.contains(TestPdf.plain(character)))
                .isEmpty();
    }

    @Test
    void what_no_font_has_is_said_in_words() {
        assertThat(textOf("আমি বাংলায় গান গাই: yes")).isEqualTo("[16inBengali]:yes");
        assertThat(textOf("ਪੰਜਾਬੀ ગુજરાતી")).isEqualTo("[6inGurmukhi][7inGujarati]");
        assertThat(textOf("✓ done, ☐ to do")).isEqualTo("[checkmark]done,[ballotbox]todo");
        assertThat(textOf("\uF0B7 from Word")).isEqualTo("[privateuseareaf0b7]fromWord");
        assertThat(textOf("e\u0301 a\u200Bb\u00ADc\u0007d\uFEFF")).isEqualTo("éabcd");
        assertThat(textOf("👩🏽‍🏫 ❤️")).isEqualTo("👩🏽🏫❤");
        assertThat(textOf("𠀀\u3000\u2003x")).isEqualTo("[1inHan]x");
    }

    @Test
    void arabic_letters_take_the_form_that_they_have_beside_each_other() {
        assertThat(ArabicForms.of("بب ببب ب")).isEqualTo("\uFE91\uFE90 \uFE91\uFE92\uFE90 \uFE8F");
        assertThat(ArabicForms.of("دب لا بلا")).isEqualTo("\uFEA9\uFE8F \uFEFB \uFE91\uFEFC");
        assertThat(ArabicForms.of("بَب ل")).isEqualTo("\uFE91\u064E\uFE90 \uFEDD");
        assertThat(ArabicForms.of("ب\u200Cب 12 ab")).isEqualTo("\uFE8F\u200C\uFE8F 12 ab");
    }

    @Test
    void the_same_document_is_the_same_bytes() {
        String body =
                "<h1>Plan</h1><p>Words, عربي, 你好, 😀</p><ul><li><a href='#t' title='t'>x</a></li></ul><h2 id='t'>T</h2>";

        assertThat(TaggedPdf.of(html(body), DATED, WORDS)).isEqualTo(TaggedPdf.of(html(body), DATED, WORDS));
        assertThat(TaggedPdf.of(html(body), DATED.plusSeconds(1), WORDS))
                .isNotEqualTo(TaggedPdf.of(html(body), DATED, WORDS));
    }

    @Test
    void a_long_table_repeats_its_head_and_a_cell_may_be_longer_than_a_page() {
        String rows = IntStream.range(0, 80)
                .mapToObj(row -> "<tr><th scope='row'>1.%d</th><td>%s</td></tr>"
                        .formatted(row, row == 40 ? "word ".repeat(3_000) : "A line of text"))
                .collect(Collectors.joining());
        TestPdf pdf =
                pdf("<h1>x</h1><table><thead><tr><th scope='col'>No</th><th scope='col'>Text</th></tr></thead><tbody>"
                        + rows + "</tbody></table>");

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.pages()).isGreaterThan(5);
        assertThat(pdf.text()).contains("word".repeat(3_000)).contains("1.79");
        assertThat(Collections.frequency(pdf.tags(), "THead")).isOne();
    }

    @Test
    void very_long_words_stay_on_the_page() {
        TestPdf pdf = pdf("<h1>x</h1><p>" + "Llanfair".repeat(200) + "</p><table><tr><td>" + "pwll".repeat(500)
                + "</td><td>" + "你".repeat(500) + "</td></tr></table><h2>" + "gogo".repeat(100) + "</h2>");

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.text()).contains("Llanfair".repeat(200), "pwll".repeat(500), "你".repeat(500));
        assertThat(pdf.farthestRight()).isLessThan(595 - 18 / 25.4f * 72 + 1);
    }

    @Test
    void nothing_is_fetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "Canary");
            TestPdf pdf = pdf("<h1>x</h1><link rel='stylesheet' href='" + there + "'><img alt='a' src='" + there
                    + "'><iframe src='" + secret.toUri() + "'></iframe><object data='" + secret.toUri() + "'></object>"
                    + "<style>@import url(" + there + ");</style><p>Text</p>");

            assertThat(pdf.text()).contains("Text").doesNotContain("Canary");
            assertThatThrownBy(server::accept).hasMessageContaining("timed out");
        }
    }

    @Test
    void a_document_without_language_title_or_description_is_refused() {
        for (String lacking : List.of(
                " lang=\"en-GB\"", "<title>A document</title>", "<meta name=\"description\" content=\"What it is\">")) {
            assertThatThrownBy(() -> TaggedPdf.of(html("<p>x</p>").replace(lacking, ""), DATED, WORDS))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String textOf(String text) {
        TestPdf pdf = pdf("<p>" + Entities.escape(text) + "</p>");
        assertThat(pdf.violations()).isEmpty();
        return pdf.text();
    }

    private static TestPdf pdf(String body) {
        return new TestPdf(TaggedPdf.of(html(body), DATED, WORDS));
    }

    private static String html(String body) {
        return "<html lang=\"en-GB\"><head><title>A document</title><meta name=\"description\" content=\"What it is\"></head><body>"
                + "<div class=\"print-footer\">Footer</div>" + body + "</body></html>";
    }
}

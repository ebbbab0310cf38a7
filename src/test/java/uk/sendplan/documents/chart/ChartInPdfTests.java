package uk.sendplan.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import uk.sendplan.TestPdf;
import uk.sendplan.documents.TaggedPdf;

class ChartInPdfTests {

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
    void every_chart_and_icon_is_seen_in_a_pdf_and_read_out_as_its_title_and_sentence() throws IOException {
        String body = TestCharts.all().values().stream().map(Chart::svg).collect(Collectors.joining()) + "<p>"
                + Icon.IMPROVEMENT_HIGH.svg("Improving") + Icon.COMMON_CAUSE.svg("Common cause") + "</p>";
        byte[] bytes = pdf(body);
        Path file = Path.of("target", "gallery", "charts.pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        TestPdf pdf = new TestPdf(bytes);

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.tags().stream().filter("Figure"::equals))
                .hasSize(TestCharts.all().size() + 2);
        assertThat(pixels(bytes, 0x0b5f6b)).as("lines").isGreaterThan(2_000);
        assertThat(pixels(bytes, 0xffc978)).as("points of one colour").isGreaterThan(10);
        assertThat(described(bytes))
                .contains("A measure: xmr. It rose from one figure to another.", "Improving", "Common cause");
        assertThat(bytes).as("the same each time").isEqualTo(pdf(body));
    }

    @Test
    void nothing_is_fetched_or_run_for_a_picture() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/x.svg";
            TestPdf pdf = new TestPdf(pdf("<svg width='90' height='90' viewBox='0 0 90 90'><title>x</title>"
                    + "<image href='" + there + "' xlink:href='" + there
                    + "' width='9' height='9'></image><use xlink:href='" + there
                    + "#x'></use><text x='9' y='20'>Seen</text></svg><p>After</p>"));

            assertThat(pdf.text()).contains("After");
            assertThatThrownBy(server::accept).hasMessageContaining("timed out");
        }
    }

    @Test
    void texts_are_drawn_or_named_in_whatever_writing_they_are() throws IOException {
        long none = pixels(pdf(heading("")), 0x0b0c0c);
        for (String text : List.of("Alderbrook", "Ελληνικά", "你好世界", "مرحبا", "😀😀😀")) {
            byte[] bytes = pdf(heading(text));
            assertThat(new TestPdf(bytes).violations()).isEmpty();
            assertThat(pixels(bytes, 0x0b0c0c)).as(text).isGreaterThan(none + 20);
        }
    }

    private static String heading(String text) {
        Chart none = TestCharts.all().get("no reading");
        return new Chart(
                        "x",
                        "x",
                        "x",
                        text,
                        "",
                        none.size(),
                        Scale.of(""),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null)
                .svg();
    }

    /** How many pixels of a colour the pages have. */
    private static long pixels(byte[] bytes, int colour) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            long pixels = 0;
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 100);
                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        pixels += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
                    }
                }
            }
            return pixels;
        }
    }

    private static String described(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            StringBuilder described = new StringBuilder();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), described);
            return described.toString();
        }
    }

    private static void collect(PDStructureNode node, StringBuilder described) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                described.append(element.getAlternateDescription()).append('\n');
                collect(element, described);
            }
        }
    }

    private static byte[] pdf(String body) {
        return TaggedPdf.of(
                "<html lang=\"en-GB\"><head><title>Charts</title><meta name=\"description\" content=\"All of them\"></head><body>"
                        + "<div class=\"print-footer\">Footer</div><h1>Charts</h1>" + body + "</body></html>",
                Instant.parse("2026-03-31T09:30:00Z"),
                WORDS);
    }
}

package uk.sendplan.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
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
    void every_chart_and_icon_is_in_a_pdf_that_can_be_listened_to() throws IOException {
        byte[] bytes = pdf(TestCharts.all().values().stream().map(Chart::svg).collect(Collectors.joining()) + "<p>"
                + Icon.IMPROVEMENT_HIGH.svg("Improving") + Icon.COMMON_CAUSE.svg("Common cause") + "</p>");
        Path file = Path.of("target", "gallery", "charts.pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        TestPdf pdf = new TestPdf(bytes);

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.tags().stream().filter("Figure"::equals))
                .hasSize(TestCharts.all().size() + 2);
        assertThat(bytes)
                .isEqualTo(
                        pdf(TestCharts.all().values().stream().map(Chart::svg).collect(Collectors.joining()) + "<p>"
                                + Icon.IMPROVEMENT_HIGH.svg("Improving") + Icon.COMMON_CAUSE.svg("Common cause")
                                + "</p>"));
    }

    private static byte[] pdf(String body) {
        return TaggedPdf.of(
                "<html lang=\"en-GB\"><head><title>Charts</title><meta name=\"description\" content=\"All of them\"></head><body>"
                        + "<div class=\"print-footer\">Footer</div><h1>Charts</h1>" + body + "</body></html>",
                Instant.parse("2026-03-31T09:30:00Z"),
                WORDS);
    }
}

package uk.sendplan.boardroom.pack.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.TestPdf;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.PackDocument;
import uk.sendplan.boardroom.pack.document.Section;

/** What is printed of a document, also of the fullest that there can be. */
@SpringBootTest
class PackPrintingTests {

    private static final Instant DATED = Instant.parse("2026-03-31T09:30:00Z");
    private static final Block.Mark RED = new Block.Mark("Red", "diamond", "red");

    @Autowired
    PackPrinting printing;

    private static PackDocument document(Block... summary) {
        return new PackDocument(
                "board-pack",
                "Board pack: Spring. A plan, An area",
                "A pack",
                "A plan, An area. As at 31 March 2026",
                "The partnership of a place with a long name: an improvement plan with a longer one, 2025 to 2027",
                "Board pack: The meeting in the spring of the year",
                List.of("For the board of Tuesday", "As at a day", "Pack 1, prepared by somebody"),
                false,
                List.of(
                        new Section("summary", "Summary", false, List.of(summary)),
                        new Section("exceptions", "Exceptions", true, List.of(new Block.Paragraph("None.")))));
    }

    @Test
    void the_longest_note_and_six_long_questions_fit_page_one() throws IOException {
        String line =
                "Volunteers wait for the clearance that the trust gives only twice a month, and nobody can say why. "
                        .repeat(2)
                        .substring(0, 165);
        String note = String.join("\n", Collections.nCopies(8, line));
        Block.Point point = new Block.Point(
                "Overdue, never updated",
                "27 actions are overdue and were never updated (2.2.4, 3.12.4, 4.8.3, 4.8.4 and 23 more). When does the Community"
                        + " Healthcare Trust of a Long Name, the Council of a District and 3 more tell where they stand?",
                new Block.ReadOn("exceptions", "Exceptions"));
        byte[] pdf = pdf(document(
                new Block.Lead(
                        "Red: 27 of 265 actions are red (1.3.1, 1.9.3, 1.10.3 and 24 more); 10 ratings are out of date;"
                                + " 10 are overdue and were never updated; 38 have no update."),
                new Block.Bar(IntStream.range(1, 10)
                        .mapToObj(number -> new Block.Count(number * 3, RED, "off track, 10 out of date"))
                        .toList()),
                new Block.Paragraph("149 of 207 expected updates are in. 49 actions are overdue."),
                new Block.Note("From somebody, plan manager", note),
                new Block.Heading("What changed since 8 September 2026"),
                new Block.Figures(
                        "Numbers",
                        Stream.of(
                                        "Worse",
                                        "Newly overdue",
                                        "Dates moved",
                                        "Completed",
                                        "Better",
                                        "New",
                                        "Retired",
                                        "Owing")
                                .map(name -> new Block.Figure(name, 36))
                                .toList()),
                new Block.Heading("What to ask"),
                new Block.Points(Collections.nCopies(6, point))));
        assertThat(page(pdf, 1)).contains("What to ask", "6.").doesNotContain("None.");
        assertThat(page(pdf, 2)).contains("\nExceptions\n");
        assertThat(new TestPdf(pdf).violations()).isEmpty();
    }

    @Test
    void wherever_a_table_begins_its_heading_and_head_stand_on_one_page_with_its_first_row() throws IOException {
        List<Block.Column> columns = List.of(new Block.Column("Action", 50), new Block.Column("Led by", 50));
        List<Block.Cell> row = List.of(Block.Cell.of("Ring every family. ".repeat(8)), Block.Cell.of("The council"));
        boolean split = false;
        for (int before = 20; before < 50; before++) {
            List<Block> blocks = new ArrayList<>(Collections.nCopies(before % 5, new Block.Small("A small line.")));
            blocks.addAll(Collections.nCopies(before / 5, new Block.Paragraph("A line.")));
            blocks.add(new Block.Heading("Dates moved"));
            blocks.add(new Block.Grid("Moved", columns, Collections.nCopies(18, row)));
            blocks.add(new Block.Heading("Completed: 30"));
            blocks.add(new Block.Grid("Completed", columns, Collections.nCopies(30, row)));
            byte[] pdf = pdf(document(blocks.toArray(Block[]::new)));
            for (int page = 1; page <= 2; page++) {
                String text = page(pdf, page);
                split = split || page == 2 && text.contains("Completed: 30");
                if (text.contains("Completed: 30")) {
                    assertThat(text)
                            .as(before + " lines before")
                            .containsPattern("Completed: 30\\s+Action Led by\\s+Ring every");
                }
            }
        }
        assertThat(split).as("the heading came to a new page").isTrue();
    }

    @Test
    void a_bar_is_full_however_its_parts_are_rounded() {
        for (int parts = 1; parts < 12; parts++) {
            List<Block.Count> counts = IntStream.rangeClosed(1, parts)
                    .mapToObj(number -> new Block.Count(number, RED, null))
                    .toList();
            assertThat(new Block.Bar(counts)
                            .widths().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(100);
        }
    }

    @Test
    void a_page_has_what_it_needs_in_itself_and_what_was_written_stays_text() {
        String page = printing.page(document(new Block.Note("From <b>", "<script>alert(1)</script> & more")));
        var parsed = Jsoup.parse(page);
        assertThat(parsed.select("style")).hasSize(1);
        assertThat(parsed.select("script, link, [src], [style]")).isEmpty();
        assertThat(parsed.select(".pack-note").text()).contains("From <b>", "<script>alert(1)</script> & more");
    }

    private byte[] pdf(PackDocument document) {
        return printing.pdf(printing.page(document), DATED);
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(number);
            text.setEndPage(number);
            return text.getText(document);
        }
    }
}

package uk.sendplan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.TestPdf;
import uk.sendplan.shared.London;

class TableFileTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static final List<Table> TABLES = List.of(
            Table.of("board", "name", "days late", "latest update", "owner")
                    .row("Priority “1”, café", 12, DAY, null)
                    .row("=1+1", -3, null, "Ada & <Bo>"),
            Table.of("actions", "action").row("1.10"));

    private static Report report(List<Table> tables) {
        return new Report(
                "Board of a plan",
                List.of("An area", "As it was known on 31 March 2026."),
                DAY.atStartOfDay(London.ZONE).toInstant(),
                tables,
                new PlainWording());
    }

    @Test
    void a_printed_table_is_a_table_where_it_fits_the_page_and_paragraphs_where_it_does_not() {
        Table narrow = Table.of("board", "number", "name", "due")
                .row("1", "First & <foremost>", DAY)
                .row("2", "Second", DAY);
        Table wide = Table.of("actions", "action", "title", "a", "b", "c", "d", "e", "stage", "as at")
                .row("1.10", "Ring every family", 1, 2, null, 4, 5, "in progress", DAY)
                .row("1.11", "Ask them", 6, 7, null, 9, 10, "Really?", DAY);
        TestPdf pdf = new TestPdf(TableFile.PDF.write(report(List.of(narrow, wide, Table.of("none", "a")))));

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.title()).isEqualTo("Board of a plan");
        assertThat(pdf.bookmarks())
                .containsExactly(
                        "Board of a plan",
                        "  Board",
                        "  Actions",
                        "    1.10 Ring every family",
                        "    1.11 Ask them",
                        "  None");
        assertThat(pdf.tags())
                .containsSubsequence("H1", "P", "P", "H2", "P", "Table", "THead", "TBody", "H2", "P", "H3", "P");
        assertThat(pdf.text())
                .contains("Ineveryrow:Due:31March2026.")
                .contains("1First&<foremost>2Second")
                .contains("1.10RingeveryfamilyA:1.B:2.D:4.E:5.Stage:inprogress.")
                .contains("Stage:Really?")
                .contains("Ineveryrow:Asat:31March2026.")
                .endsWith("NoneNothing.")
                .doesNotContain("C:");
    }

    @Test
    void a_hundred_wide_rows_of_any_text_are_a_valid_document() {
        Table wide = Table.of("actions", "action", "title", "a", "b", "c", "d", "e", "f");
        for (int row = 0; row < 100; row++) {
            wide.row("1." + row, "نص \u0007 😀 " + "long ".repeat(row), row, "<b>", "&amp;", "", "\uFFFF", "পরিকল্পনা");
        }
        assertThat(new TestPdf(TableFile.PDF.write(report(List.of(wide)))).violations())
                .isEmpty();
    }

    @Test
    void a_spreadsheet_has_a_sheet_for_each_table_and_typed_cells() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(TableFile.XLSX.write(report(TABLES))))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("board", "actions");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("days late");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Priority “1”, café");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.valueOf(12));
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(DAY);
            assertThat(rows.get(2).getCellText(3)).isEqualTo("Ada & <Bo>");
            // 1.10 is no number.
            Row action = workbook.findSheet("actions").orElseThrow().read().get(1);
            assertThat(action.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(action.getCellText(0)).isEqualTo("1.10");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "=cmd|' /C calc'!A0", "\u0007bell", "\uFFFF", "😀"})
    void no_text_becomes_a_formula_or_breaks_the_spreadsheet(String text) throws IOException {
        byte[] bytes =
                TableFile.XLSX.write(report(List.of(Table.of("board", "a", "b").row(text, "after"))));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellText(1)).isEqualTo("after");
        }
    }

    @Test
    void json_has_a_list_for_each_table_with_fields_by_their_headings() {
        assertThat(new String(TableFile.JSON.write(report(TABLES)), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"board\":[{\"name\":\"Priority “1”, café\",\"daysLate\":12,\"latestUpdate\":\"2026-03-31\","
                                + "\"owner\":null},{\"name\":\"=1+1\",\"daysLate\":-3,\"latestUpdate\":null,"
                                + "\"owner\":\"Ada & <Bo>\"}],\"actions\":[{\"action\":\"1.10\"}]}");
    }

    @Test
    void csv_has_the_first_table_and_no_formulas() {
        assertThat(new String(TableFile.CSV.write(report(TABLES)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"name\",\"days late\",\"latest update\",\"owner\"\r\n"
                        + "\"Priority “1”, café\",12,\"2026-03-31\",\r\n\"'=1+1\",-3,,\"Ada & <Bo>\"\r\n");
    }

    @Test
    void a_row_has_a_cell_for_each_heading() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("board", "a", "b").row(1));
    }

    @Test
    void files_are_asked_for_by_the_end_of_their_name() {
        assertThat(TableFile.of("xlsx")).contains(TableFile.XLSX);
        assertThat(TableFile.of("xml")).isEmpty();
    }

    private static final class PlainWording implements Report.Wording {

        @Override
        public String page() {
            return "Page";
        }

        @Override
        public String of() {
            return "of";
        }

        @Override
        public String none() {
            return "Nothing.";
        }

        @Override
        public String all() {
            return "In every row:";
        }

        @Override
        public String letters(int count, String script) {
            return "[" + count + " in " + script + "]";
        }

        @Override
        public String symbol(String name) {
            return "[" + name + "]";
        }
    }
}

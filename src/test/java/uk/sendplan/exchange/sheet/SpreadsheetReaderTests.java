package uk.sendplan.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.shared.Refused;

/** Files of tables, as people and their programs write them, and as somebody with ill will might. */
class SpreadsheetReaderTests {

    private static final String ACCENTS = "Measure,Période\n\"A, with “quotes”\nand a second line\",£1\n";

    private static Sheet only(byte[] bytes) {
        return SpreadsheetReader.read(bytes).sheets().get(0);
    }

    private static Sheet csv(String text) {
        return only(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static byte[] xlsx(Consumer<Workbook> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            writing.accept(workbook);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String why(byte[] bytes) {
        try {
            SpreadsheetReader.read(bytes);
            return "read";
        } catch (Refused refusal) {
            assertThat(refusal.field()).isEqualTo("file");
            return refusal.messageKey().substring("sheet.error.".length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8 with a mark"})
    void every_usual_encoding_is_read(String encoding) {
        boolean marked = encoding.endsWith("mark") || encoding.startsWith("UTF-16");
        Charset charset = Charset.forName(encoding.replace(" with a mark", ""));
        Sheet sheet = only(((marked ? "\uFEFF" : "") + ACCENTS).getBytes(charset));
        assertThat(texts(sheet))
                .containsExactly(List.of("Measure", "Période"), List.of("A, with “quotes”\nand a second line", "£1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void what_stands_between_cells_is_found(String delimiter) {
        String text =
                "Report of the year, and more\r\nMeasure|Period|Value\r\nM1, the first; truly|April 2026|1\r\nM2|May 2026|2\r\n\r\n"
                        .replace("M1, the first; truly", "\"M1, the first; truly\"")
                        .replace("|", delimiter);
        Sheet sheet = csv(text);
        assertThat(texts(sheet)).contains(List.of("M1, the first; truly", "April 2026", "1"));
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4);
        assertThat(csv("sep=;\nA;B\n1,5;2\n").rows().get(1).cell(0).text()).isEqualTo("1,5");
    }

    @Test
    void places_are_those_of_the_file() {
        Sheet sheet = csv("\n\nA,B\n\n,x\n");
        assertThat(sheet.rows().get(1).cell(1).place()).hasToString("B5");
        assertThat(sheet.rows().get(1).cell(7).isEmpty()).isTrue();
        assertThat(Place.letters(25)).isEqualTo("Z");
        assertThat(Place.letters(26)).isEqualTo("AA");
        assertThat(Place.letters(702)).isEqualTo("AAA");
    }

    @Test
    void a_file_of_single_children_is_not_kept() {
        byte[] pupils = "Pupil,Plan\nH801200001001,yes\n".getBytes(StandardCharsets.UTF_8);
        byte[] counts = "Pupils,Plans\n1402,311\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SpreadsheetReader.readToKeep(pupils))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("file");
                    assertThat(refusal.messageKey()).isEqualTo("sheet.error.PUPIL_NUMBER");
                    assertThat(refusal.arguments()).containsExactly("A2", "H801200001001");
                });
        assertThat(SpreadsheetReader.readToKeep(counts).sheets()).hasSize(1);
    }

    @Test
    void a_workbook_is_read_as_a_person_sees_it() {
        Spreadsheet file = SpreadsheetReader.read(xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, "Share");
            sheet.value(1, 0, 0.632);
            sheet.style(1, 0).format("0.0%").set();
            sheet.value(2, 0, 0.1 + 0.2);
            sheet.value(3, 0, 1234.5);
            sheet.style(3, 0).format("#,##0").set();
            sheet.value(4, 0, 1200);
            sheet.style(4, 0).format("&quot;£&quot;#,##0").set();
            sheet.value(5, 0, 18);
            sheet.style(5, 0).format("0&quot; weeks&quot;").set();
            sheet.value(6, 0, LocalDate.of(2026, 3, 31));
            sheet.style(6, 0).format("d mmm yyyy").set();
            sheet.value(7, 0, LocalDate.of(2026, 3, 1));
            sheet.style(7, 0).format("mmm\\-yy").set();
            sheet.formula(8, 0, "1/0");
            sheet.value(9, 0, true);
            sheet.value(10, 0, "  two\u00A0words ");
            sheet.value(11, 0, 2.0 / 3);
            sheet.value(12, 0, 0.125);
            sheet.style(12, 0).format("[Red]0.00%;-0.0").set();
        }));
        assertThat(file.sheets().get(0).rows())
                .extracting(row -> row.cell(0).text())
                .containsExactly(
                        "Share",
                        "63.2%",
                        "0.3",
                        "1234.5",
                        "£1200",
                        "18 weeks",
                        "31 March 2026",
                        "March 2026",
                        "=1/0",
                        "TRUE",
                        "two words",
                        "0.666666666666667",
                        "12.5%");
        assertThat(file.sheets().get(0).rows().get(8).cell(0).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(file.sheets().get(0).rows().get(6).cell(0).kind()).isEqualTo(Cell.Kind.DATE);
    }

    @Test
    void what_is_hidden_or_merged_is_read_and_says_so() {
        Spreadsheet file = SpreadsheetReader.read(xlsx(workbook -> {
            Worksheet notes = workbook.newWorksheet("Notes");
            notes.value(0, 0, "Not for others");
            notes.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, "Measure");
            sheet.value(0, 1, "Period");
            sheet.value(1, 0, "M1");
            sheet.value(1, 1, "April 2026");
            sheet.value(2, 1, "May 2026");
            sheet.range(1, 0, 2, 0).merge();
            sheet.hideRow(2);
            sheet.hideColumn(1);
        }));
        assertThat(file.sheets()).extracting(Sheet::name).containsExactly("Notes", "Figures");
        assertThat(file.sheets().get(0).hidden()).isTrue();
        assertThat(file.firstShown()).isEqualTo(1);
        Sheet sheet = file.sheets().get(1);
        assertThat(sheet.hiddenRows()).containsExactly(3);
        assertThat(sheet.hiddenColumns()).containsExactly(1);
        Cell covered = sheet.rows().get(2).cell(0);
        assertThat(covered.isCovered()).isTrue();
        assertThat(sheet.shown(covered).text()).isEqualTo("M1");
        assertThat(sheet.rows().get(1).cell(0).isCovered()).isFalse();
    }

    @Test
    void the_value_that_a_formula_had_when_it_was_saved_is_read_and_an_error_is_one() throws IOException {
        byte[] written = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, "A");
            sheet.value(0, 1, "B");
            sheet.value(0, 2, "C");
        });
        byte[] changed = rewritten(
                written,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<row r=\"1\".*</row>",
                        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>63.2</v></c><c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                + "<c r=\"C1\" t=\"str\"><f>A2</f><v>c</v></c><c r=\"D1\"><v>63.2</v></c></row>"));
        List<Cell> cells = only(changed).rows().get(0).cells();
        assertThat(cells).extracting(Cell::text).containsExactly("63.2", "#DIV/0!", "c", "63.2");
        assertThat(cells)
                .extracting(Cell::kind)
                .containsExactly(Cell.Kind.FIGURE, Cell.Kind.ERROR, Cell.Kind.TEXT, Cell.Kind.FIGURE);
    }

    @Test
    void what_is_no_table_is_refused_with_its_reason() throws IOException {
        byte[] workbook = xlsx(one -> one.newWorksheet("A").value(0, 0, "x"));
        assertThat(why(new byte[0])).isEqualTo("empty");
        assertThat(why(" \n ,, \n".getBytes())).isEqualTo("empty");
        assertThat(why(xlsx(one -> one.newWorksheet("A")))).isEqualTo("empty");
        assertThat(why("%PDF-1.7 and more".getBytes())).isEqualTo("kind");
        assertThat(why(new byte[] {1, 0, 2, 0, 3})).isEqualTo("kind");
        assertThat(why("<html><table><tr><td>1</td></tr></table>".getBytes())).isEqualTo("markup");
        assertThat(why(bytes(0xD0, 0xCF, 0x11, 0xE0, 0, 0))).isEqualTo("old");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        locked.write(bytes(0xD0, 0xCF, 0x11, 0xE0));
        locked.write("...EncryptedPackage...".getBytes(StandardCharsets.UTF_16LE));
        assertThat(why(locked.toByteArray())).isEqualTo("password");
        assertThat(why(bytes('P', 'K', 3, 4, 9, 9, 9))).isEqualTo("broken");
        assertThat(why(zip("word/document.xml", "<x/>"))).isEqualTo("kind");
        assertThat(why(zip("content.xml", "<x/>"))).isEqualTo("other");
        assertThat(why(zip("xl/workbook.xml", "<nothing"))).isEqualTo("broken");
        assertThat(why(Arrays.copyOf(workbook, workbook.length / 2))).isEqualTo("broken");
        assertThat(why("a,b\n\"never closed,1\n".getBytes())).isEqualTo("quotes");
        assertThat(why(new byte[SpreadsheetReader.MOST_BYTES + 1])).isEqualTo("large");
        assertThat(why("a,b\n".repeat(SpreadsheetReader.MOST_ROWS + 1).getBytes()))
                .isEqualTo("many");
        assertThat(why((",".repeat(SpreadsheetReader.MOST_COLUMNS) + "x").getBytes()))
                .isEqualTo("many");
        assertThat(why(workbook)).isEqualTo("read");
    }

    @Test
    void a_bomb_does_not_go_off_and_no_other_file_is_looked_into() throws IOException {
        byte[] workbook = xlsx(one -> one.newWorksheet("A").value(0, 0, "x"));
        byte[] bomb = rewritten(workbook, "xl/worksheets/sheet1.xml", xml -> " ".repeat(100_000_000));
        assertThat(bomb.length).isLessThan(SpreadsheetReader.MOST_BYTES);
        assertThat(why(bomb)).isEqualTo("many");
        byte[] far =
                rewritten(workbook, "xl/worksheets/sheet1.xml", xml -> xml.replace("r=\"A1\"", "r=\"XFD1048576\""));
        assertThat(why(far)).isIn("many", "broken");
        byte[] huge = rewritten(
                workbook,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<c r=\"A1\".*?</c>", "<c r=\"A1\"><v>1E999999999</v></c>"));
        assertThat(only(huge).rows().get(0).cell(0).kind()).isEqualTo(Cell.Kind.ERROR);
        byte[] entity = rewritten(
                workbook,
                "xl/sharedStrings.xml",
                xml -> "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                        + xml.substring(xml.indexOf("<sst")).replace(">x<", ">&f;<"));
        String host = Files.readString(Path.of("/etc/hostname")).strip();
        try {
            assertThat(texts(only(entity)).toString()).doesNotContain(host);
        } catch (Refused refusal) {
            assertThat(refusal.messageKey()).isIn("sheet.error.broken", "sheet.error.empty");
        }
    }

    /** Whatever the bytes are, the answer is a table or a refusal. */
    @Test
    void broken_bytes_never_break_anything_else() throws IOException {
        byte[] workbook = xlsx(one -> {
            Worksheet sheet = one.newWorksheet("A");
            for (int row = 0; row < 30; row++) {
                sheet.value(row, 0, "text " + row);
                sheet.value(row, 1, row * 1.5);
            }
        });
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] spoilt = workbook.clone();
            for (int places = 1 + random.nextInt(8); places > 0; places--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            refused += why(spoilt).equals("read") ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(50);
        byte[] text = new byte[300];
        for (int round = 0; round < 400; round++) {
            random.nextBytes(text);
            why(text);
        }
        assertThatThrownBy(() -> SpreadsheetReader.read(new byte[0])).isInstanceOf(Refused.class);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int place = 0; place < values.length; place++) {
            bytes[place] = (byte) values[place];
        }
        return bytes;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] rewritten(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = change.apply(before);
                    assertThat(after).isNotEqualTo(before);
                    to.write(after.getBytes(StandardCharsets.UTF_8));
                    found = true;
                } else {
                    to.write(content);
                }
            }
        }
        assertThat(found).isTrue();
        return bytes.toByteArray();
    }
}

package uk.sendplan.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes files that mean harm, or are no spreadsheet, into a folder, and says what is to come of each. */
public final class HostileFiles {

    static final String SECRET = "a-secret-of-this-machine";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the content of a part; a large one is never held as a whole. */
    @FunctionalInterface
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** @return by the names of the files, a pattern: the key of the words that refuse it, or "read" and what is read of it */
    public static Map<String, String> in(Path folder) throws IOException {
        HostileFiles files = new HostileFiles(folder);
        files.theZip();
        files.theText();
        files.theSize();
        files.theCells();
        return files.expected;
    }

    private void theZip() throws IOException {
        put("zip-bomb.xlsx", "sheet.error.many", workbook(Map.of("xl/worksheets/sheet1.xml", spaces(600))));
        put("nested-bomb.xlsx", "sheet.error.broken", nested());
        put("overlapping-bomb.xlsx", "sheet.error.(many|broken|kind)", overlapping());
        put("many-parts.xlsx", "sheet.error.(many|broken)", parts(20_000));
        byte[] whole = sound();
        put("truncated.xlsx", "sheet.error.broken", Arrays.copyOf(whole, whole.length * 2 / 3));
        put("beginning-only.xlsx", "sheet.error.broken", Arrays.copyOf(whole, 10));
        put("macro.xlsm", "read A:1 \\[x].*", workbook(Map.of("xl/vbaProject.bin", text("not run"))));
        put("only-a-zip.xlsx", "sheet.error.kind", zip(Map.of("notes.txt", text("notes"))));
        put("document.docx", "sheet.error.kind", zip(Map.of("word/document.xml", text("<x/>"))));
    }

    private void theText() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, SECRET);
        String external = "<!DOCTYPE x [<!ENTITY f SYSTEM \"" + secret.toUri() + "\">]>";
        put(
                "external-entity.xlsx",
                "sheet.error.(broken|empty)|read.*",
                workbook(Map.of("xl/worksheets/sheet1.xml", text(XML + external + sheet(inline("A1", "&f;"))))));
        put(
                "external-in-workbook.xlsx",
                "sheet.error.(broken|empty)|read.*",
                workbook(Map.of("xl/workbook.xml", text(XML + external + workbookPart("&f;")))));
        put(
                "external-dtd.xlsx",
                "sheet.error.(broken|empty)|read.*",
                workbook(Map.of(
                        "xl/worksheets/sheet1.xml",
                        text(XML + "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">" + sheet(inline("A1", "y"))))));
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml")) {
            String name = "laughs-in-" + part.substring(part.lastIndexOf('/') + 1) + ".xlsx";
            String content = switch (part) {
                case "xl/worksheets/sheet1.xml" -> sheet(inline("A1", "&l9;"));
                case "xl/workbook.xml" -> workbookPart("&l9;");
                case "xl/styles.xml" ->
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><numFmts><numFmt numFmtId=\"200\" formatCode=\"&l9;\"/></numFmts></styleSheet>";
                default -> "<sst xmlns=\"" + MAIN + "\"><si><t>&l9;</t></si></sst>";
            };
            put(name, "sheet.error.(broken|empty|many)|read.*", workbook(Map.of(part, text(XML + laughs() + content))));
        }
        put("page.xls", "sheet.error.markup", "<html><table><tr><td>1</td></tr></table></html>".getBytes());
        put("report.pdf", "sheet.error.kind", "%PDF-1.7\n%and more".getBytes());
        put("old.xls", "sheet.error.old", ole(""));
        put("password.xlsx", "sheet.error.password", ole("EncryptedPackage"));
        byte[] invalid = (XML + sheet(inline("A1", "caf#"))).getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < invalid.length; place++) {
            invalid[place] = invalid[place] == '#' ? (byte) 0xE9 : invalid[place];
        }
        put(
                "not-utf-8.xlsx",
                "sheet.error.broken|read.*",
                workbook(Map.of("xl/worksheets/sheet1.xml", out -> out.write(invalid))));
        put("not-utf-8.csv", "read :1 \\[caf\u00e9]\\[x]", new byte[] {'c', 'a', 'f', (byte) 0xE9, ',', 'x'});
        put("binary.csv", "sheet.error.kind", new byte[] {'a', 0, ',', 1, 2, (byte) 0xFF});
        put(
                "deep.xlsx",
                "sheet.error.(broken|many|empty)",
                workbook(Map.of("xl/worksheets/sheet1.xml", deep(3_000_000))));
        put(
                "long-attribute.xlsx",
                "sheet.error.(broken|many|empty)|read.*",
                workbook(Map.of("xl/worksheets/sheet1.xml", attribute())));
    }

    private void theSize() throws IOException {
        put("rows.xlsx", "sheet.error.many", workbook(Map.of("xl/worksheets/sheet1.xml", rows(100_000))));
        put("columns.xlsx", "sheet.error.many", workbook(Map.of("xl/worksheets/sheet1.xml", columns(16_384))));
        put(
                "shared-strings.xlsx",
                "sheet.error.many|read A:1.*",
                workbook(Map.of("xl/sharedStrings.xml", strings(1_000_000))));
        put(
                "last-of-strings.xlsx",
                "sheet.error.many|read A:1 .string 999999..*",
                workbook(Map.of(
                        "xl/sharedStrings.xml",
                        strings(1_000_000),
                        "xl/worksheets/sheet1.xml",
                        text(XML + sheet("<c r=\"A1\" t=\"s\"><v>999999</v></c>")))));
        put("styles.xlsx", "sheet.error.many|read A:1.*", workbook(Map.of("xl/styles.xml", styles(500_000))));
        put("one-cell.xlsx", "sheet.error.many", workbook(Map.of("xl/worksheets/sheet1.xml", longCell(45_000_000))));
        put("one-string.xlsx", "sheet.error.many", workbook(Map.of("xl/sharedStrings.xml", longString(45_000_000))));
        put("long-cells.xlsx", "read A:1000.*", workbook(Map.of("xl/worksheets/sheet1.xml", longCells(1_000, 45_000))));
        put("merged.xlsx", "sheet.error.many|read.*", workbook(Map.of("xl/worksheets/sheet1.xml", merged(200_000))));
        put("rows.csv", "sheet.error.many", "a;b\n".repeat(2_500_000).getBytes());
        put("columns.csv", "sheet.error.many", ";".repeat(9_000_000).getBytes());
        put("one-cell.csv", "read :1 .*", ("a;" + "x".repeat(10_000_000)).getBytes());
        put("quotes.csv", "sheet.error.(quotes|many)", "\"".repeat(9_999_999).getBytes());
        put("too-large.csv", "sheet.error.large", new byte[SpreadsheetReader.MOST_BYTES + 1]);
    }

    private void theCells() throws IOException {
        put(
                "formulas.xlsx",
                "read A:1 \\[press me]\\[=cmd.*]\\[5]",
                workbook(
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                text(
                                        XML
                                                + sheet(
                                                        "<c r=\"A1\" t=\"str\"><f>HYPERLINK(\"https://example.org\",\"press me\")</f><v>press me</v></c>"
                                                                + "<c r=\"B1\"><f>cmd|'/c calc'!A0</f></c><c r=\"C1\"><f>2+3</f><v>5</v></c>")))));
        String[] references = {"A0", "A-1", "1A", "", "ZZZZZZ9", "A99999999999", "$A$1", "A1:B2", "\u0660\u0661"};
        for (int place = 0; place < references.length; place++) {
            put(
                    "reference-" + place + ".xlsx",
                    "sheet.error.(broken|many|empty)|read.*",
                    workbook(Map.of(
                            "xl/worksheets/sheet1.xml", text(XML + sheet(inline(references[place], "strange"))))));
        }
        put(
                "twice.xlsx",
                "sheet.error.broken",
                workbook(Map.of(
                        "xl/worksheets/sheet1.xml",
                        text(XML + sheet(inline("A1", "one") + inline("A1", "two") + inline("A1", "three"))))));
        put(
                "rows-backwards.xlsx",
                "sheet.error.(broken|many)|read.*",
                workbook(Map.of(
                        "xl/worksheets/sheet1.xml",
                        text(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"5\">" + inline("A5", "five")
                                + "</row><row r=\"2\">" + inline("A2", "two") + "</row><row r=\"5\">"
                                + inline("A5", "again")
                                + "</row><row r=\"-3\">" + inline("A1", "minus") + "</row></sheetData></worksheet>"))));
        put(
                "string-out-of-range.xlsx",
                "sheet.error.(broken|empty)|read.*",
                workbook(Map.of(
                        "xl/worksheets/sheet1.xml",
                        text(XML + sheet("<c r=\"A1\" t=\"s\"><v>999999</v></c><c r=\"B1\" t=\"s\"><v>-1</v></c>")))));
    }

    private void put(String file, String reason, byte[] content) throws IOException {
        assertThat(file.startsWith("too-large") || content.length <= SpreadsheetReader.MOST_BYTES)
                .as(file + " is small enough to be handed in: " + content.length)
                .isTrue();
        Files.write(folder.resolve(file), content);
        expected.put(file, reason);
    }

    private static byte[] sound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("A");
            sheet.value(0, 0, "x");
        }
        return bytes.toByteArray();
    }

    /** A sound workbook with some of its parts replaced. */
    private static byte[] workbook(Map<String, Part> replaced) throws IOException {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(contentTypes()));
        parts.put("xl/workbook.xml", text(XML + workbookPart("A")));
        parts.put("xl/_rels/workbook.xml.rels", text(relations()));
        parts.put("xl/worksheets/sheet1.xml", text(XML + sheet("<c r=\"A1\" t=\"s\"><v>0</v></c>")));
        parts.put("xl/sharedStrings.xml", text(XML + "<sst xmlns=\"" + MAIN + "\"><si><t>x</t></si></sst>"));
        parts.put("xl/styles.xml", text(XML + "<styleSheet xmlns=\"" + MAIN + "\"/>"));
        parts.putAll(replaced);
        return zip(parts);
    }

    private static byte[] zip(Map<String, Part> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        }
        return bytes.toByteArray();
    }

    private static String contentTypes() {
        return XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    }

    private static String relations() {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + type + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + type + "sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"" + type + "styles\" Target=\"styles.xml\"/></Relationships>";
    }

    private static String workbookPart(String name) {
        return "<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\""
                + name + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    }

    private static String sheet(String cells) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
    }

    private static String inline(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static Part text(String content) {
        return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
        for (int level = 1; level <= 9; level++) {
            laughs.append("<!ENTITY l").append(level).append(" \"");
            laughs.append(("&l" + (level - 1) + ";").repeat(10)).append("\">");
        }
        return laughs.append("]>").toString();
    }

    private static byte[] ole(String part) {
        byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
        return ByteBuffer.allocate(512 + name.length)
                .put(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })
                .put(256, name)
                .array();
    }

    private static Part spaces(int megabytes) {
        return repeated("", " ".repeat(1024), megabytes * 1024, "");
    }

    private static Part repeated(String before, String one, int times, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
            for (int place = 0; place < times; place++) {
                out.write(bytes);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static final String SHEET = XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    private static Part rows(int count) {
        return out -> {
            out.write(SHEET.getBytes(StandardCharsets.UTF_8));
            for (int row = 1; row <= count; row++) {
                out.write(("<row r=\"" + row + "\">" + inline("A" + row, "row " + row) + "</row>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write(SHEET_END.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Part columns(int count) {
        return out -> {
            out.write((SHEET + "<row r=\"1\">").getBytes(StandardCharsets.UTF_8));
            for (int column = 0; column < count; column++) {
                out.write(inline(Place.letters(column) + "1", "c").getBytes(StandardCharsets.UTF_8));
            }
            out.write(("</row>" + SHEET_END).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Part strings(int count) {
        return out -> {
            out.write((XML + "<sst xmlns=\"" + MAIN + "\">").getBytes(StandardCharsets.UTF_8));
            for (int place = 0; place < count; place++) {
                out.write(("<si><t>string " + place + "</t></si>").getBytes(StandardCharsets.UTF_8));
            }
            out.write("</sst>".getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Part styles(int count) {
        return out -> {
            out.write((XML + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>").getBytes(StandardCharsets.UTF_8));
            for (int place = 0; place < count; place++) {
                out.write(("<numFmt numFmtId=\"" + (200 + place) + "\" formatCode=\"0." + place + "\"/>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write("</numFmts></styleSheet>".getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Part longCell(int length) {
        return repeated(
                SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "0123456789",
                length / 10,
                "</t></is></c></row>" + SHEET_END);
    }

    private static Part longCells(int count, int length) {
        return out -> {
            out.write(SHEET.getBytes(StandardCharsets.UTF_8));
            String text = "x".repeat(length);
            for (int row = 1; row <= count; row++) {
                out.write(("<row r=\"" + row + "\">" + inline("A" + row, text) + "</row>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write(SHEET_END.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Part longString(int length) {
        return repeated(XML + "<sst xmlns=\"" + MAIN + "\"><si><t>", "0123456789", length / 10, "</t></si></sst>");
    }

    private static Part deep(int levels) {
        return repeated(SHEET + "<row r=\"1\">", "<a>", levels, "");
    }

    private static Part attribute() {
        return repeated(SHEET + "<row r=\"1\" x=\"", "0123456789", 4_000_000, "\"></row>" + SHEET_END);
    }

    private static Part merged(int count) {
        return repeated(
                SHEET + "<row r=\"1\">" + inline("A1", "x") + "</row></sheetData><mergeCells>",
                "<mergeCell ref=\"A1:XFD1048576\"/>",
                count,
                "</mergeCells></worksheet>");
    }

    private static byte[] nested() throws IOException {
        byte[] inner = zip(Map.of("xl/worksheets/sheet1.xml", spaces(40)));
        for (int level = 0; level < 4; level++) {
            Map<String, Part> parts = new LinkedHashMap<>();
            byte[] content = inner;
            for (int copy = 0; copy < 5; copy++) {
                parts.put("xl/" + copy + ".xlsx", out -> out.write(content));
            }
            inner = zip(parts);
        }
        byte[] last = inner;
        return workbook(Map.of("xl/worksheets/sheet1.xml", out -> out.write(last)));
    }

    private static byte[] parts(int count) throws IOException {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int place = 0; place < count; place++) {
            parts.put("xl/worksheets/sheet" + place + ".xml", text("x"));
        }
        return workbook(parts);
    }

    /** Many entries of the directory that all stand for the same compressed bytes. */
    private static byte[] overlapping() throws IOException {
        byte[] one = zip(Map.of("xl/worksheets/sheet1.xml", spaces(45)));
        int directory = indexOf(one, new byte[] {'P', 'K', 1, 2});
        int end = indexOf(one, new byte[] {'P', 'K', 5, 6});
        byte[] entry = Arrays.copyOfRange(one, directory, end);
        int times = 1_500;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, directory);
        for (int place = 0; place < times; place++) {
            bytes.write(entry);
        }
        bytes.write(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0})
                .putShort((short) times)
                .putShort((short) times)
                .putInt(entry.length * times)
                .putInt(directory)
                .array());
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
        }
        throw new AssertionError("not there");
    }
}

package uk.sendplan.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that people fill in with a spreadsheet program and hand in again. Its first row, which is hidden, has the keys of the columns, the
 * second their headings. What is not to be filled in is locked, without a password. A second sheet says what the columns mean.
 */
public final class XlsxForm {

    /** The rows before the first that is filled in. */
    public static final int HEAD_ROWS = 2;

    private static final String LOCKED = "EEEEEE";
    private static final String ANSWER = "FFFFFF";

    private static final SheetProtectionOption[] NOT_ALLOWED = {
        SheetProtectionOption.SHEET,
        SheetProtectionOption.OBJECTS,
        SheetProtectionOption.SCENARIOS,
        SheetProtectionOption.INSERT_COLUMNS,
        SheetProtectionOption.INSERT_ROWS,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.DELETE_ROWS,
        SheetProtectionOption.INSERT_HYPERLINKS,
        SheetProtectionOption.PIVOT_TABLES
    };

    private XlsxForm() {}

    /** What becomes of a column. */
    public enum Kind {
        /** Hidden and locked. */
        KEY,
        /** Shown and locked. */
        SHOWN,
        /** To be filled in. */
        ANSWER
    }

    /**
     * @param width in characters
     * @param choices what may be chosen; empty where it is written freely
     * @param meaning how it is filled in; empty for what need not be explained
     */
    public record Column(String key, String heading, Kind kind, int width, List<String> choices, String meaning) {

        public Column {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param name of its sheet
     * @param explained of the sheet that says how to fill it in
     * @param about sentences above the columns' meanings
     * @param notOne what is said to somebody who types what is none of the choices
     * @param spare how many empty rows stand below the others, to be filled in
     */
    public record Content(
            String name,
            String explained,
            List<String> about,
            String notOne,
            List<Column> columns,
            List<Row> rows,
            int spare) {}

    /**
     * @param texts as many as there are columns; an empty one is an empty cell
     * @param closed columns that are filled in elsewhere, and not here
     */
    public record Row(List<String> texts, Set<Integer> closed) {

        public static Row open(List<String> texts) {
            return new Row(texts, Set.of());
        }
    }

    public static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "SEND Plan Tracker", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(content.name());
            explain(workbook.newWorksheet(content.explained()), content);
            Worksheet lists = workbook.newWorksheet("Lists");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            write(sheet, lists, content);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return withoutPassword(bytes.toByteArray());
    }

    /** The library knows no protection without a password: what it writes for an empty one is none that the format allows. */
    private static byte[] withoutPassword(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = in.getInputStream(part).readAllBytes();
                out.write(part.getName().startsWith("xl/worksheets/") ? withoutEmptyPassword(content) : content);
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutEmptyPassword(byte[] sheet) {
        return new String(sheet, StandardCharsets.UTF_8)
                .replace("<sheetProtection password=\"0\"", "<sheetProtection")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Worksheet sheet, Worksheet lists, Content content) {
        int last = HEAD_ROWS + content.rows().size() + content.spare() - 1;
        for (int column = 0; column < content.columns().size(); column++) {
            Column one = content.columns().get(column);
            sheet.value(0, column, one.key());
            sheet.value(1, column, one.heading());
            sheet.style(1, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(LOCKED)
                    .set();
            sheet.width(column, one.width());
            if (one.kind() == Kind.KEY) {
                sheet.hideColumn(column);
            }
            boolean answer = one.kind() == Kind.ANSWER;
            for (int row = 0; row < content.rows().size(); row++) {
                Row filled = content.rows().get(row);
                boolean open = answer && !filled.closed().contains(column);
                write(sheet, HEAD_ROWS + row, column, open, filled.texts().get(column));
            }
            for (int row = content.rows().size(); row < content.rows().size() + content.spare(); row++) {
                write(sheet, HEAD_ROWS + row, column, answer, "");
            }
            if (!one.choices().isEmpty() && last >= HEAD_ROWS) {
                for (int place = 0; place < one.choices().size(); place++) {
                    lists.value(place, column, one.choices().get(place));
                }
                sheet.range(HEAD_ROWS, column, last, column)
                        .validateWithList(lists.range(0, column, one.choices().size() - 1, column))
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(one.heading())
                        .error(content.notOne())
                        .showErrorMessage(true);
            }
        }
        sheet.hideRow(0);
        sheet.freezePane(shownBefore(content.columns()), HEAD_ROWS);
        sheet.protect("", NOT_ALLOWED);
    }

    private static void write(Worksheet sheet, int row, int column, boolean answer, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(answer ? ANSWER : LOCKED)
                .format("@")
                .protectionOption(ProtectionOption.LOCKED, !answer)
                .set();
    }

    /** What stays in view: up to the first column that is shown. */
    private static int shownBefore(List<Column> columns) {
        int keys = 0;
        while (keys < columns.size() && columns.get(keys).kind() == Kind.KEY) {
            keys++;
        }
        return keys + 1;
    }

    private static void explain(Worksheet sheet, Content content) {
        sheet.width(0, 34);
        sheet.width(1, 90);
        int row = 0;
        for (String sentence : content.about()) {
            sheet.value(row, 0, sentence);
            sheet.range(row, 0, row, 1).merge();
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(row, 32);
            row++;
        }
        row++;
        for (Column column : content.columns()) {
            if (!column.meaning().isEmpty()) {
                sheet.value(row, 0, column.heading());
                sheet.style(row, 0).bold().verticalAlignment("top").set();
                sheet.value(row, 1, column.meaning());
                sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
                row++;
            }
        }
    }
}

package uk.sendplan.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as the sheets of a spreadsheet. Texts are cells of text, so that none of them is ever run as a formula. */
public final class XlsxTables {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    private XlsxTables() {}

    public static byte[] write(List<Table> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "SEND Plan Tracker", "1.0")) {
            for (Table table : tables) {
                write(workbook.newWorksheet(table.name()), table);
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) {
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.value(0, column, table.headings().get(column));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, width(table, column));
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row + 1, column, cells.get(column));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("d mmm yyyy").set();
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }

    private static int width(Table table, int column) {
        int longest = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell == null ? 0 : cell.toString().length())
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }
}

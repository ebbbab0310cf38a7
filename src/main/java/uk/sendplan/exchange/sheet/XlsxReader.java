package uk.sendplan.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import uk.sendplan.shared.Refused;

/** Reads a workbook: all its sheets, the hidden ones too. */
final class XlsxReader {

    private static final ReadingOptions AS_SHOWN = new ReadingOptions(true, true);

    private XlsxReader() {}

    /** @throws Refused for what is no workbook, would be far larger than it says, or is broken */
    static Spreadsheet read(byte[] bytes) {
        try {
            XlsxParts parts = XlsxParts.of(bytes);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), AS_SHOWN)) {
                List<Sheet> sheets = new ArrayList<>();
                int left = SpreadsheetReader.MOST_CELLS;
                for (org.dhatim.fastexcel.reader.Sheet sheet :
                        workbook.getSheets().toList()) {
                    Sheet read = sheet(sheet, parts.margins(sheet.getId()), left);
                    left -= read.rows().stream()
                            .mapToInt(row -> row.cells().size())
                            .sum();
                    sheets.add(read);
                }
                if (sheets.isEmpty()) {
                    throw SpreadsheetReader.refused("broken");
                }
                return new Spreadsheet(sheets);
            }
        } catch (Refused refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            Refused refusal = SpreadsheetReader.refused("broken");
            refusal.initCause(broken);
            throw refusal;
        }
    }

    private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet, XlsxMargins margins, int mostCells)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        int cells = 0;
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> all = stream.iterator();
            for (int read = 0; all.hasNext(); read++) {
                Row row = row(all.next(), margins);
                cells += row.cells().size();
                if (read >= SpreadsheetReader.MOST_ROWS
                        || row.cells().size() > SpreadsheetReader.MOST_COLUMNS
                        || cells > mostCells) {
                    throw SpreadsheetReader.tooMany();
                }
                if (row.filled() > 0 || row.cells().stream().anyMatch(Cell::isCovered)) {
                    rows.add(row);
                }
            }
        }
        return new Sheet(
                sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE, rows, margins.hiddenColumns());
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row, XlsxMargins margins) {
        int number = row.getRowNum();
        List<XlsxMargins.Area> merged = margins.mergedIn(number);
        int width = 0;
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell != null
                            && cell.getRawValue() != null
                            && !cell.getRawValue().isBlank()
                    || isFormula(cell)) {
                width = Math.max(width, cell.getColumnIndex() + 1);
            }
        }
        for (XlsxMargins.Area area : merged) {
            width = Math.max(width, Math.min(area.lastColumn() + 1, SpreadsheetReader.MOST_COLUMNS));
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(width, SpreadsheetReader.MOST_COLUMNS + 1); column++) {
            Place place = new Place(number, column);
            Cell cell = row.hasCell(column) && row.getCell(column) != null
                    ? XlsxCell.of(place, row.getCell(column))
                    : Cell.empty(place);
            cells.add(cell.mergedWith(merged.stream()
                    .filter(area -> area.holds(place))
                    .findFirst()
                    .map(XlsxMargins.Area::first)
                    .orElse(null)));
        }
        return new Row(number, margins.isHidden(number), cells);
    }

    private static boolean isFormula(org.dhatim.fastexcel.reader.Cell cell) {
        return cell != null && cell.getFormula() != null;
    }
}

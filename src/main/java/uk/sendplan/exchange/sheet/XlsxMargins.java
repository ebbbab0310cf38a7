package uk.sendplan.exchange.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What of a sheet is hidden or merged. */
record XlsxMargins(Set<Integer> hiddenRows, Set<Integer> hiddenColumns, List<XlsxMargins.Area> merged) {

    static final XlsxMargins NONE = new XlsxMargins(Set.of(), Set.of(), List.of());

    private static final int MOST_MERGED = 2_000;
    /** XFD. */
    private static final int LAST_COLUMN = 16_383;

    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?\\d{1,7}");
    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** Several cells that are shown as one, from the first to the last row and column, both included. */
    record Area(Place first, int lastRow, int lastColumn) {

        boolean holds(Place place) {
            return holds(place.row()) && place.column() >= first.column() && place.column() <= lastColumn;
        }

        boolean holds(int row) {
            return row >= first.row() && row <= lastRow;
        }
    }

    boolean isHidden(int row) {
        return hiddenRows.contains(row);
    }

    List<Area> mergedIn(int row) {
        return merged.isEmpty()
                ? merged
                : merged.stream().filter(area -> area.holds(row)).toList();
    }

    static XlsxMargins read(InputStream content) throws XMLStreamException {
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        List<Area> merged = new ArrayList<>();
        XMLStreamReader xml = XlsxParts.reader(content);
        BitSet inRow = new BitSet();
        int count = 0;
        int row = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "c" -> requireCell(xml.getAttributeValue(null, "r"), inRow);
                case "row" -> {
                    inRow.clear();
                    if (++count > SpreadsheetReader.MOST_ROWS) {
                        throw SpreadsheetReader.tooMany();
                    }
                    row = number(xml.getAttributeValue(null, "r"), row + 1);
                    if (isTrue(xml.getAttributeValue(null, "hidden"))) {
                        rows.add(row);
                    }
                }
                case "col" -> {
                    if (isTrue(xml.getAttributeValue(null, "hidden"))) {
                        int last =
                                Math.min(number(xml.getAttributeValue(null, "max"), 0), SpreadsheetReader.MOST_COLUMNS);
                        for (int column = number(xml.getAttributeValue(null, "min"), 1); column <= last; column++) {
                            columns.add(column - 1);
                        }
                    }
                }
                case "mergeCell" -> {
                    Matcher reference = REFERENCE.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                    if (reference.matches()) {
                        merged.add(area(reference));
                    }
                    if (merged.size() > MOST_MERGED) {
                        throw SpreadsheetReader.tooMany();
                    }
                }
                default -> {}
            }
        }
        return new XlsxMargins(rows, columns, merged);
    }

    /** A reader makes room for all cells before one, and of two cells with one address it takes the last without a word. */
    private static void requireCell(@Nullable String reference, BitSet inRow) {
        if (reference == null) {
            return;
        }
        Matcher cell = CELL.matcher(reference);
        int column = cell.matches() ? column(cell.group(1)) : LAST_COLUMN + 1;
        if (column > LAST_COLUMN || inRow.get(column)) {
            throw SpreadsheetReader.refused("broken");
        }
        inRow.set(column);
    }

    private static Area area(Matcher reference) {
        return new Area(
                new Place(Integer.parseInt(reference.group(2)), column(reference.group(1))),
                Integer.parseInt(reference.group(4)),
                column(reference.group(3)));
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    private static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }
}

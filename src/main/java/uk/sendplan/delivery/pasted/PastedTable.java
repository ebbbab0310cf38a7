package uk.sendplan.delivery.pasted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows and cells of text copied from a spreadsheet: cells between tabs, or between commas or semicolons.
 *
 * <p>A cell may stand in quotes, and then have line breaks, separators, and quotes that are doubled. Quotes that do not enclose a
 * whole cell are part of its text. Rows without any text are left out. Reading takes time in proportion to the text, whatever is
 * in it.
 */
public final class PastedTable {

    private static final char TAB = '\t';

    private final List<Row> rows;

    private PastedTable(List<Row> rows) {
        this.rows = rows;
    }

    /** @param line the line of the text that it begins on, from 1 */
    public record Row(int line, List<String> cells) {

        /** Without the white space around it; empty for a column that the row does not reach. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public static PastedTable read(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        List<Row> byTabs = new Reading(plain, TAB).rows();
        if (isInColumns(byTabs)) {
            return new PastedTable(byTabs);
        }
        // Text without separators is a single column, in which a comma may well be a comma.
        return new PastedTable(Stream.of(';', ',')
                .map(separator -> new Reading(plain, separator).rows())
                .filter(PastedTable::isInColumns)
                .max(Comparator.comparingInt(rows ->
                        rows.stream().mapToInt(row -> row.cells().size()).sum()))
                .orElse(byTabs));
    }

    /** At least every second row has more than one cell. */
    private static boolean isInColumns(List<Row> rows) {
        long wide = rows.stream().filter(row -> row.cells().size() > 1).count();
        return wide > 0 && wide * 2 >= rows.size();
    }

    public List<Row> rows() {
        return rows;
    }

    /**
     * For each place in the text that a quoted cell could begin at: the place of the quote that ends it, or -1 where none does.
     * Within quotes two quotes are one; an odd one ends the cell, if a separator or the end of the line follows.
     */
    private static int[] closingQuotes(String text, char separator) {
        int end = text.length();
        int[] closing = new int[end + 1];
        int run = 0;
        closing[end] = -1;
        for (int place = end - 1; place >= 0; place--) {
            if (text.charAt(place) != '"') {
                run = 0;
                closing[place] = closing[place + 1];
                continue;
            }
            run++;
            int after = place + run;
            if (run % 2 == 0) {
                closing[place] = closing[after];
            } else {
                closing[place] =
                        after == end || text.charAt(after) == '\n' || text.charAt(after) == separator ? after - 1 : -1;
            }
        }
        return closing;
    }

    private static final class Reading {

        private final String text;
        private final int[] closing;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private int place;
        private int line = 1;

        private Reading(String text, char separator) {
            this.text = text;
            this.separator = separator;
            this.closing = closingQuotes(text, separator);
        }

        private List<Row> rows() {
            while (place < text.length()) {
                Row row = row();
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
            return rows;
        }

        private Row row() {
            int first = line;
            List<String> cells = new ArrayList<>();
            cells.add(cell());
            while (place < text.length() && text.charAt(place) == separator) {
                place++;
                cells.add(cell());
            }
            place++;
            line++;
            return new Row(first, List.copyOf(cells));
        }

        private String cell() {
            int start = place;
            if (start < text.length() && text.charAt(start) == '"') {
                int close = closing[start + 1];
                if (close >= 0) {
                    place = close + 1;
                    String inside = text.substring(start + 1, close);
                    line += (int) inside.chars()
                            .filter(character -> character == '\n')
                            .count();
                    return inside.replace("\"\"", "\"");
                }
            }
            while (place < text.length() && !ends(place)) {
                place++;
            }
            return text.substring(start, place);
        }

        private boolean ends(int at) {
            return text.charAt(at) == '\n' || text.charAt(at) == separator;
        }
    }
}

package uk.sendplan.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV by RFC 4180: CRLF after each row, every text in quotes. It is UTF-8 with a byte order mark, because Excel
 * takes a file without one for the machine's own encoding and spoils every accent and dash.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection"); numbers do not.
 */
public final class CsvTable {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder rows = new StringBuilder("\uFEFF");

    public CsvTable(String... headings) {
        row((Object[]) headings);
    }

    /** @param cells numbers stay numbers, null is an empty cell, all else is text */
    public CsvTable row(@Nullable Object... cells) {
        rows.append(Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number
                ? cell.toString()
                : '"' + text(cell.toString()).replace("\"", "\"\"") + '"';
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    public byte[] toBytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}

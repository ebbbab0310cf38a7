package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cells of a line pasted from a table, which are separated by tabs. */
final class TableRow {
    private TableRow() {}

    /** Names of columns: a reference or number and an outcome or action. */
    static boolean isHeading(Line line) {
        if (!line.isTableRow() || line.text().length() > 200) {
            return false;
        }
        List<String> cells = List.of(line.text().toLowerCase(Locale.ROOT).split("\\s*\\t\\s*", 20));
        boolean number = cells.stream().anyMatch(cell -> cell.matches("(?:ref(?:erence)?|no|number|#)\\b.{0,20}"));
        boolean outcome =
                cells.stream().anyMatch(cell -> cell.matches(".{0,30}\\b(?:outcomes?|actions?|objectives?)\\b.{0,20}"));
        return number && outcome;
    }

    /** The cells without space at their ends; empty ones are dropped. */
    static List<Span> cells(SourceText source, Span row) {
        List<Span> cells = new ArrayList<>();
        int start = row.start();
        for (int i = row.start(); i <= row.end(); i++) {
            if (i == row.end() || source.text().charAt(i) == '\t') {
                Span cell = source.trimmed(new Span(start, i));
                if (!cell.isEmpty()) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }
}

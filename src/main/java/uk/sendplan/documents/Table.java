package uk.sendplan.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headings, to be handed out as a file. A cell is a number, a date, a text, or empty: null.
 *
 * @param name of the sheet, and of the list in JSON: "actions"
 * @param naming how many columns, from the first, name a row for people: "1.10", "Ring every family"
 */
public record Table(String name, List<String> headings, int naming, List<List<@Nullable Object>> rows) {

    private static final int USUAL_NAMING = 2;

    /** Its first two columns name a row. */
    public static Table of(String name, String... headings) {
        return new Table(name, List.of(headings), Math.min(USUAL_NAMING, headings.length), new ArrayList<>());
    }

    /** The same, with another number of columns that name a row. */
    public Table namedBy(int columns) {
        return new Table(name, headings, columns, rows);
    }

    /** @param cells one for each heading */
    public Table row(@Nullable Object... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headings.size() + " headings");
        }
        rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
        return this;
    }
}

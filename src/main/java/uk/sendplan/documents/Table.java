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
 */
public record Table(String name, List<String> headings, List<List<@Nullable Object>> rows) {

    public static Table of(String name, String... headings) {
        return new Table(name, List.of(headings), new ArrayList<>());
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

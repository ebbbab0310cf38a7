package uk.sendplan.exchange.sheet;

import java.util.List;

/**
 * A file of tables.
 *
 * @param sheets at least one, in their order; those in which nothing stands are in it too
 */
public record Spreadsheet(List<Sheet> sheets) {

    /** The first that is shown and not empty, else the first that is not empty, else the first. */
    public int firstShown() {
        for (boolean hiddenToo : new boolean[] {false, true}) {
            for (int place = 0; place < sheets.size(); place++) {
                Sheet sheet = sheets.get(place);
                if (!sheet.rows().isEmpty() && (hiddenToo || !sheet.hidden())) {
                    return place;
                }
            }
        }
        return 0;
    }
}

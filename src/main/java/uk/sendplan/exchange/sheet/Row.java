package uk.sendplan.exchange.sheet;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param number from 1
 * @param cells from column A on, empty ones too
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    /** Empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.empty(new Place(number, column));
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}

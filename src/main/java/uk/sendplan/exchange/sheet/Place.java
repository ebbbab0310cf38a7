package uk.sendplan.exchange.sheet;

/**
 * Where a cell stands in its sheet, as spreadsheets count.
 *
 * @param row from 1
 * @param column from 0, which is A
 */
public record Place(int row, int column) {

    private static final int LETTERS = 26;

    /** "C", "AA". */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.toString();
    }

    public String letters() {
        return letters(column);
    }

    /** "C4". */
    @Override
    public String toString() {
        return letters() + row;
    }
}

package uk.sendplan.exchange.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.Spreadsheet;

/**
 * Which table of a file is read, and how.
 *
 * @param sheet its place in the file, from 0
 * @param headingRow as the file counts rows, from 1; figures stand below it
 * @param columns what stands in each column, from A on
 */
public record TableForm(int sheet, int headingRow, Layout layout, List<ColumnRole> columns) {

    /** Why a table cannot be read in a layout: a column is missing, or there are two where one can be. */
    public record Problem(boolean missing, ColumnRole role) {}

    public TableForm {
        columns = List.copyOf(columns);
    }

    public Sheet in(Spreadsheet file) {
        return file.sheets().get(sheet);
    }

    public String heading(Spreadsheet file, int column) {
        return heading(in(file), headingRow, column);
    }

    static String heading(Sheet sheet, int headingRow, int column) {
        return sheet.rows().stream()
                .filter(row -> row.number() == headingRow)
                .findFirst()
                .map(row -> sheet.shown(row.cell(column)).text())
                .orElse("");
    }

    List<Integer> columnsOf(ColumnRole role) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column) == role)
                .boxed()
                .toList();
    }

    /** Of a role that has at most one column; an empty cell where it has none. */
    Cell cell(Row row, ColumnRole role) {
        List<Integer> found = columnsOf(role);
        return row.cell(found.isEmpty() ? columns.size() : found.get(0));
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            int found = columnsOf(role).size();
            if (found == 0 && layout.needed().contains(role)) {
                problems.add(new Problem(true, role));
            } else if (found > 1 && !layout.hasSeveral(role)) {
                problems.add(new Problem(false, role));
            }
        }
        if (layout.hasSeveral(ColumnRole.FIGURE)) {
            for (ColumnRole part : List.of(ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)) {
                List<Integer> figures =
                        columnsOf(part).stream().map(this::figureOf).toList();
                if (figures.stream().distinct().count() < figures.size()) {
                    problems.add(new Problem(false, part));
                }
            }
        }
        return problems;
    }

    /**
     * The column of figures to which a numerator or denominator belongs: the one before it where the first of these columns has figures,
     * else the next; -1 where there is none.
     */
    public int figureOf(int column) {
        List<Integer> figures = columnsOf(ColumnRole.FIGURE);
        int first = IntStream.range(0, columns.size())
                .filter(one -> switch (columns.get(one)) {
                    case FIGURE, NUMERATOR, DENOMINATOR -> true;
                    default -> false;
                })
                .findFirst()
                .orElse(0);
        int before = figures.stream().filter(one -> one < column).reduce(-1, (earlier, later) -> later);
        int after = figures.stream().filter(one -> one > column).findFirst().orElse(-1);
        boolean figuresLead = columns.get(first) == ColumnRole.FIGURE;
        return figuresLead ? (before >= 0 ? before : after) : (after >= 0 ? after : before);
    }

    /** The cell of a numerator or denominator of a figure; empty where it has none. */
    Cell part(Row row, ColumnRole part, int figure) {
        return columnsOf(part).stream()
                .filter(column -> figureOf(column) == figure)
                .findFirst()
                .map(row::cell)
                .orElse(row.cell(columns.size()));
    }
}

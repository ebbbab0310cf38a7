package uk.sendplan.exchange.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One table of a file. What is hidden in it is read like the rest, and says that it is hidden. */
public final class Sheet {

    private final String name;
    private final boolean hidden;
    private final List<Row> rows;
    private final Set<Integer> hiddenColumns;
    private final Map<Integer, Row> byNumber;

    /**
     * @param name empty in a CSV file
     * @param rows those in which something stands, in order
     */
    Sheet(String name, boolean hidden, List<Row> rows, Set<Integer> hiddenColumns) {
        this.name = name;
        this.hidden = hidden;
        this.rows = List.copyOf(rows);
        this.hiddenColumns = Set.copyOf(hiddenColumns);
        this.byNumber = rows.stream().collect(Collectors.toMap(Row::number, Function.identity()));
    }

    public String name() {
        return name;
    }

    public boolean hidden() {
        return hidden;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Those in which something stands. */
    public List<Integer> hiddenColumns() {
        return hiddenColumns.stream()
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.cell(column).isEmpty()))
                .sorted()
                .toList();
    }

    public List<Integer> hiddenRows() {
        return rows.stream().filter(Row::hidden).map(Row::number).toList();
    }

    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** What stands in a cell or, where it is merged with others, in the first of them. */
    public Cell shown(Cell cell) {
        if (!cell.isCovered()) {
            return cell;
        }
        Place first = Objects.requireNonNull(cell.mergedWith());
        Row row = byNumber.get(first.row());
        return row == null ? cell : row.cell(first.column());
    }
}

package uk.sendplan.exchange.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.Spreadsheet;

/**
 * The table of a spreadsheet of updates: where its columns are, by the keys in its hidden row, else by their headings. The order of rows and
 * columns does not matter.
 */
public final class WorkTable {

    private static final int FEWEST_KNOWN = 3;

    private final Spreadsheet file;
    private final Sheet sheet;
    private final Map<WorkColumn, Integer> columns;
    private final Set<Integer> headRows;
    private final List<Doubled> doubled;
    private final List<Cell> unknown;

    private WorkTable(
            Spreadsheet file,
            Sheet sheet,
            Map<WorkColumn, Integer> columns,
            Set<Integer> headRows,
            List<Doubled> doubled,
            List<Cell> unknown) {
        this.file = file;
        this.sheet = sheet;
        this.columns = columns;
        this.headRows = headRows;
        this.doubled = doubled;
        this.unknown = unknown;
    }

    /** Two columns that both say that they are the same one. */
    public record Doubled(WorkColumn column, String first, String second) {}

    /** Nothing where no sheet has such a table. */
    public static Optional<WorkTable> find(Spreadsheet file, WorkNames names) {
        Function<Cell, Optional<WorkColumn>> byKey = WorkTable::keyed;
        Function<Cell, Optional<WorkColumn>> byHeading = cell -> headed(cell, names);
        return Stream.of(byKey, byHeading)
                .flatMap(known -> file.sheets().stream()
                        .flatMap(sheet -> head(sheet, known).map(row -> of(file, sheet, row, names)).stream()))
                .findFirst();
    }

    private static Optional<Row> head(Sheet sheet, Function<Cell, Optional<WorkColumn>> known) {
        return sheet.rows().stream()
                .filter(row -> row.cells().stream()
                                .filter(cell -> known.apply(cell).isPresent())
                                .count()
                        >= FEWEST_KNOWN)
                .findFirst();
    }

    private static WorkTable of(Spreadsheet file, Sheet sheet, Row first, WorkNames names) {
        Optional<Row> keys = head(sheet, WorkTable::keyed);
        Row headings = head(sheet, cell -> headed(cell, names)).orElse(first);
        Map<WorkColumn, Integer> columns = new EnumMap<>(WorkColumn.class);
        List<Doubled> doubled = new ArrayList<>();
        List<Cell> unknown = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int column = 0; column < sheet.width(); column++) {
            int place = column;
            keys.flatMap(row -> keyed(row.cell(place)))
                    .ifPresentOrElse(known -> put(columns, doubled, known, place), () -> left.add(place));
        }
        for (int column : left) {
            Optional<WorkColumn> known =
                    headed(headings.cell(column), names).filter(one -> !columns.containsKey(one) || keys.isEmpty());
            if (known.isPresent()) {
                put(columns, doubled, known.get(), column);
            } else if (sheet.rows().stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                unknown.add(headings.cell(column));
            }
        }
        Set<Integer> heads = Stream.concat(keys.stream(), Stream.of(headings))
                .map(Row::number)
                .collect(Collectors.toSet());
        return new WorkTable(file, sheet, columns, heads, doubled, unknown);
    }

    private static void put(Map<WorkColumn, Integer> columns, List<Doubled> doubled, WorkColumn known, int column) {
        Integer first = columns.putIfAbsent(known, column);
        if (first != null && known.use() != WorkColumn.Use.LOCKED) {
            doubled.add(new Doubled(known, Place.letters(first), Place.letters(column)));
        }
    }

    private static Optional<WorkColumn> keyed(Cell cell) {
        return Stream.of(WorkColumn.values())
                .filter(column -> column.key().equals(cell.text()))
                .findFirst();
    }

    private static Optional<WorkColumn> headed(Cell cell, WorkNames names) {
        return cell.isEmpty()
                ? Optional.empty()
                : names.headings().entrySet().stream()
                        .filter(heading -> WorkNames.alike(heading.getValue(), cell.text()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Those below and above its headings in which something stands. */
    List<Row> rows() {
        return sheet.rows().stream()
                .filter(row -> !headRows.contains(row.number()))
                .toList();
    }

    boolean has(WorkColumn column) {
        return columns.containsKey(column);
    }

    /** Empty where there is no such column. */
    String text(Row row, WorkColumn column) {
        Integer place = columns.get(column);
        return place == null ? "" : sheet.shown(row.cell(place)).text();
    }

    boolean isError(Row row, WorkColumn column) {
        Integer place = columns.get(column);
        return place != null && row.cell(place).kind() == Cell.Kind.ERROR;
    }

    /** Where something is to be said of a column that may not be there: then at the beginning of the row. */
    Place place(Row row, WorkColumn column) {
        Integer there = columns.get(column);
        return new Place(
                row.number(), there != null ? there : Objects.requireNonNullElse(columns.get(WorkColumn.NUMBER), 0));
    }

    /** The updates that its rows were made from. */
    public Set<UUID> updates() {
        return rows().stream()
                .map(row -> id(text(row, WorkColumn.AFTER)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    public List<Doubled> doubled() {
        return doubled;
    }

    /** Headings of columns in which something stands, and which nobody asked for; some may be empty. */
    public List<Cell> unknownColumns() {
        return unknown;
    }

    public List<WorkColumn> missingAnswers() {
        return WorkColumn.answers().stream().filter(column -> !has(column)).toList();
    }

    public boolean hasAnswers() {
        return WorkColumn.answers().stream().anyMatch(this::has);
    }

    public List<Integer> hiddenRows() {
        return sheet.hiddenRows().stream()
                .filter(row -> !headRows.contains(row))
                .toList();
    }

    /** Columns that are filled in and hidden. */
    public List<String> hiddenColumns() {
        Set<Integer> asked = WorkColumn.answers().stream()
                .map(columns::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sheet.hiddenColumns().stream()
                .filter(asked::contains)
                .map(Place::letters)
                .toList();
    }

    /** Other sheets that are shown, have as many columns as a table of updates may have, and are not read. */
    public List<String> otherTables(WorkNames names) {
        return IntStream.range(0, file.sheets().size())
                .mapToObj(place -> file.sheets().get(place))
                .filter(other -> other != sheet
                        && head(other, cell -> headed(cell, names))
                                .or(() -> head(other, WorkTable::keyed))
                                .isPresent())
                .map(Sheet::name)
                .toList();
    }
}

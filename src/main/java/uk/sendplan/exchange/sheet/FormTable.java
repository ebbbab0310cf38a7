package uk.sendplan.exchange.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

/**
 * The table of a spreadsheet that was handed out to be filled in: where its columns are, by the keys in its hidden row, else by their
 * headings. The order of rows and columns does not matter.
 *
 * @param <C> its columns
 */
public final class FormTable<C extends Enum<C> & FormColumn> {

    private static final int FEWEST_KNOWN = 3;

    private final Spreadsheet file;
    private final Sheet sheet;
    private final Layout<C> layout;
    private final Map<C, Integer> columns;
    private final Set<Integer> headRows;
    private final List<Doubled<C>> doubled;
    private final List<Cell> unknown;

    private FormTable(
            Spreadsheet file,
            Sheet sheet,
            Layout<C> layout,
            Map<C, Integer> columns,
            Set<Integer> headRows,
            List<Doubled<C>> doubled,
            List<Cell> unknown) {
        this.file = file;
        this.sheet = sheet;
        this.layout = layout;
        this.columns = columns;
        this.headRows = headRows;
        this.doubled = doubled;
        this.unknown = unknown;
    }

    /**
     * What its columns are called.
     *
     * @param byHeading by their headings, as {@link #of} writes them
     * @param first where something is said of a row as a whole
     */
    public record Layout<C extends Enum<C> & FormColumn>(Map<String, C> byHeading, C first) {

        /** What is longer is no heading, and is not looked at: a cell may have tens of thousands of characters. */
        private static final int LONGEST_HEADING = 200;

        public static <C extends Enum<C> & FormColumn> Layout<C> of(Map<C, String> headings, C first) {
            return new Layout<>(
                    headings.entrySet().stream()
                            .collect(Collectors.toMap(
                                    heading -> folded(heading.getValue()), Map.Entry::getKey, (one, other) -> one)),
                    first);
        }

        private static String folded(String text) {
            return plain(text).toLowerCase(Locale.UK);
        }

        private List<C> columns() {
            return List.of(first.getDeclaringClass().getEnumConstants());
        }

        private Optional<C> keyed(Cell cell) {
            return columns().stream()
                    .filter(column -> column.key().equals(cell.text()))
                    .findFirst();
        }

        private Optional<C> headed(Cell cell) {
            return cell.isEmpty() || cell.text().length() > LONGEST_HEADING
                    ? Optional.empty()
                    : Optional.ofNullable(byHeading.get(folded(cell.text())));
        }
    }

    /** Two columns that both say that they are the same one. */
    public record Doubled<C>(C column, String first, String second) {}

    /** Nothing where no sheet has such a table. */
    public static <C extends Enum<C> & FormColumn> Optional<FormTable<C>> find(Spreadsheet file, Layout<C> layout) {
        Function<Cell, Optional<C>> byKey = layout::keyed;
        Function<Cell, Optional<C>> byHeading = layout::headed;
        return Stream.of(byKey, byHeading)
                .flatMap(known -> file.sheets().stream()
                        .flatMap(sheet -> head(sheet, known).map(row -> of(file, sheet, row, layout)).stream()))
                .findFirst();
    }

    private static <C> Optional<Row> head(Sheet sheet, Function<Cell, Optional<C>> known) {
        return sheet.rows().stream()
                .filter(row -> row.cells().stream()
                                .filter(cell -> known.apply(cell).isPresent())
                                .count()
                        >= FEWEST_KNOWN)
                .findFirst();
    }

    private static <C extends Enum<C> & FormColumn> FormTable<C> of(
            Spreadsheet file, Sheet sheet, Row first, Layout<C> layout) {
        Optional<Row> keys = head(sheet, layout::keyed);
        Row headings = head(sheet, layout::headed).orElse(first);
        Map<C, Integer> columns = new EnumMap<>(layout.first().getDeclaringClass());
        List<Doubled<C>> doubled = new ArrayList<>();
        List<Cell> unknown = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int column = 0; column < sheet.width(); column++) {
            int place = column;
            keys.flatMap(row -> layout.keyed(row.cell(place)))
                    .ifPresentOrElse(known -> put(columns, doubled, known, place), () -> left.add(place));
        }
        for (int column : left) {
            Optional<C> known =
                    layout.headed(headings.cell(column)).filter(one -> !columns.containsKey(one) || keys.isEmpty());
            if (known.isPresent()) {
                put(columns, doubled, known.get(), column);
            } else if (sheet.rows().stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                unknown.add(headings.cell(column));
            }
        }
        Set<Integer> heads = Stream.concat(keys.stream(), Stream.of(headings))
                .map(Row::number)
                .collect(Collectors.toSet());
        return new FormTable<>(file, sheet, layout, columns, heads, doubled, unknown);
    }

    private static <C extends Enum<C> & FormColumn> void put(
            Map<C, Integer> columns, List<Doubled<C>> doubled, C known, int column) {
        Integer first = columns.putIfAbsent(known, column);
        if (first != null && known.use() != FormColumn.Use.LOCKED) {
            doubled.add(new Doubled<>(known, Place.letters(first), Place.letters(column)));
        }
    }

    /** Whether two texts say the same, whatever a spreadsheet program makes of white space. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The same of words that are chosen, however they are capitalised. */
    public static boolean alike(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    /** The text without what a spreadsheet program may change of it unasked. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF]", "")
                .strip();
    }

    /** Those below and above its headings in which something stands. */
    public List<Row> rows() {
        return sheet.rows().stream()
                .filter(row -> !headRows.contains(row.number()))
                .toList();
    }

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /** Empty where there is no such column. */
    public String text(Row row, C column) {
        Integer place = columns.get(column);
        return place == null ? "" : sheet.shown(row.cell(place)).text();
    }

    public boolean isError(Row row, C column) {
        Integer place = columns.get(column);
        return place != null && row.cell(place).kind() == Cell.Kind.ERROR;
    }

    /** Where something is to be said of a column that may not be there: then at the beginning of the row. */
    public Place place(Row row, C column) {
        Integer there = columns.get(column);
        return new Place(
                row.number(), there != null ? there : Objects.requireNonNullElse(columns.get(layout.first()), 0));
    }

    /** The ids that stand in a column. */
    public Set<UUID> ids(C column) {
        return rows().stream()
                .map(row -> id(text(row, column)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    public List<Doubled<C>> doubled() {
        return doubled;
    }

    /** Headings of columns in which something stands, and which nobody asked for; some may be empty. */
    public List<Cell> unknownColumns() {
        return unknown;
    }

    private List<C> answers() {
        return layout.columns().stream()
                .filter(column -> column.use() == FormColumn.Use.ANSWER)
                .toList();
    }

    public List<C> missingAnswers() {
        return answers().stream().filter(column -> !has(column)).toList();
    }

    public boolean hasAnswers() {
        return answers().stream().anyMatch(this::has);
    }

    public List<Integer> hiddenRows() {
        return sheet.hiddenRows().stream()
                .filter(row -> !headRows.contains(row))
                .toList();
    }

    /** Columns that are filled in and hidden. */
    public List<String> hiddenColumns() {
        Set<Integer> asked =
                answers().stream().map(columns::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return sheet.hiddenColumns().stream()
                .filter(asked::contains)
                .map(Place::letters)
                .toList();
    }

    /** Other sheets that are shown, have as many of its columns as make a table, and are not read. */
    public List<String> otherTables() {
        return IntStream.range(0, file.sheets().size())
                .mapToObj(place -> file.sheets().get(place))
                .filter(other -> other != sheet
                        && head(other, layout::headed)
                                .or(() -> head(other, layout::keyed))
                                .isPresent())
                .map(Sheet::name)
                .toList();
    }
}

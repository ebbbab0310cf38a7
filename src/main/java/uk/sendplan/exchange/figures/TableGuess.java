package uk.sendplan.exchange.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.Spreadsheet;

/** How a table is probably laid out, by its headings; what a person chose comes first. */
public final class TableGuess {

    private static final int LOOKED_AT = 25;

    private final Sheet sheet;
    private final int headingRow;
    private final List<String> headings;

    private TableGuess(Sheet sheet, int headingRow) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.headings = IntStream.range(0, sheet.width())
                .mapToObj(column -> TableForm.heading(sheet, headingRow, column))
                .toList();
    }

    public static TableForm of(Spreadsheet file, FileChoices choices) {
        int chosen = choices.sheet() == null ? file.firstShown() : choices.sheet();
        int place = Math.max(0, Math.min(chosen, file.sheets().size() - 1));
        Sheet sheet = file.sheets().get(place);
        int headingRow = Objects.requireNonNullElseGet(choices.headingRow(), () -> headingRow(sheet));
        TableGuess guess = new TableGuess(sheet, headingRow);
        Layout layout = Objects.requireNonNullElseGet(choices.layout(), guess::layout);
        return new TableForm(place, headingRow, layout, guess.columns(layout, choices.columns()));
    }

    /** The first of the rows with the most headings that are known. */
    private static int headingRow(Sheet sheet) {
        List<Row> rows = sheet.rows().stream().limit(LOOKED_AT).toList();
        Row best = null;
        long most = 0;
        for (Row row : rows) {
            long known = row.filled() < 2 ? 0 : known(sheet, row);
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return Optional.ofNullable(best)
                .or(() -> rows.stream().filter(row -> row.filled() > 1).findFirst())
                .or(() -> rows.stream().findFirst())
                .map(Row::number)
                .orElse(1);
    }

    /** One period alone stands in rows of figures too. */
    private static long known(Sheet sheet, Row row) {
        List<String> texts =
                row.cells().stream().map(sheet::shown).map(Cell::text).toList();
        long roles =
                texts.stream().filter(text -> Headings.role(text).isPresent()).count();
        long periods = texts.stream().filter(Headings::isPeriod).count();
        return roles + (periods > 1 ? periods : 0);
    }

    private Layout layout() {
        boolean period = has(ColumnRole.PERIOD);
        if (period && has(ColumnRole.AREA)) {
            return Layout.AREAS;
        }
        if (period && has(ColumnRole.MEASURE)) {
            return Layout.LONG;
        }
        if (!period && headings.stream().anyMatch(Headings::isPeriod)) {
            return Layout.PERIODS_ACROSS;
        }
        return period || below(0).stream().anyMatch(cell -> Headings.isPeriod(cell.text()))
                ? Layout.PERIODS_DOWN
                : Layout.LONG;
    }

    private boolean has(ColumnRole role) {
        return headings.stream()
                .anyMatch(heading -> Headings.role(heading).filter(role::equals).isPresent());
    }

    private List<ColumnRole> columns(Layout layout, Map<Integer, ColumnRole> chosen) {
        List<ColumnRole> columns = new ArrayList<>();
        EnumSet<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
        for (int column = 0; column < headings.size(); column++) {
            ColumnRole role = guess(layout, column);
            if (role != ColumnRole.LEFT_OUT && taken.contains(role) && !layout.hasSeveral(role)) {
                role = ColumnRole.LEFT_OUT;
            }
            taken.add(role);
            columns.add(role);
        }
        name(layout, columns, taken);
        if (layout.hasSeveral(ColumnRole.NUMERATOR)) {
            countParts(columns);
        }
        for (int column = 0; column < columns.size(); column++) {
            ColumnRole wanted = chosen.get(column);
            if (wanted != null && layout.roles().contains(wanted)) {
                columns.set(column, wanted);
            }
        }
        return columns;
    }

    private ColumnRole guess(Layout layout, int column) {
        String heading = headings.get(column);
        Optional<ColumnRole> known =
                Headings.role(heading).filter(role -> layout.roles().contains(role));
        return switch (layout) {
            case LONG -> known.orElse(ColumnRole.LEFT_OUT);
            case PERIODS_ACROSS ->
                Headings.isPeriod(heading)
                        ? ColumnRole.FIGURE
                        : known.filter(role -> role != ColumnRole.FIGURE).orElse(ColumnRole.LEFT_OUT);
            case PERIODS_DOWN, AREAS ->
                known.filter(role -> role == ColumnRole.AREA || role == ColumnRole.PERIOD)
                        .or(() -> hasFigures(column)
                                ? Headings.part(heading).or(() -> Optional.of(ColumnRole.FIGURE))
                                : Optional.empty())
                        .orElse(ColumnRole.LEFT_OUT);
        };
    }

    /** The first column names the rows where no heading says which does. */
    private void name(Layout layout, List<ColumnRole> columns, EnumSet<ColumnRole> taken) {
        ColumnRole naming = layout == Layout.PERIODS_DOWN ? ColumnRole.PERIOD : ColumnRole.MEASURE;
        if (layout.needed().contains(naming) && !taken.contains(naming) && layout != Layout.LONG) {
            boolean across = layout == Layout.PERIODS_ACROSS;
            IntStream.range(0, columns.size())
                    .filter(column -> across
                            ? columns.get(column) == ColumnRole.LEFT_OUT
                            : below(column).stream().anyMatch(cell -> Headings.isPeriod(cell.text())))
                    .findFirst()
                    .ifPresent(column -> columns.set(column, naming));
        }
    }

    /** Where shares stand with what they are of, the other counts are what they count. */
    private void countParts(List<ColumnRole> columns) {
        boolean shares = IntStream.range(0, columns.size())
                .anyMatch(column -> columns.get(column) == ColumnRole.FIGURE
                        && Headings.part(headings.get(column)).isPresent());
        if (!columns.contains(ColumnRole.DENOMINATOR) || !shares) {
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column) == ColumnRole.FIGURE
                    && Headings.part(headings.get(column)).isEmpty()) {
                columns.set(column, ColumnRole.NUMERATOR);
            }
        }
    }

    private boolean hasFigures(int column) {
        List<Cell> cells = below(column);
        return !cells.isEmpty()
                && cells.stream()
                                        .filter(cell -> CellFigure.read(cell) instanceof CellFigure.Read)
                                        .count()
                                * 2
                        >= cells.size();
    }

    /** Those of the first rows under the headings in which something stands. */
    private List<Cell> below(int column) {
        return sheet.rows().stream()
                .filter(row -> row.number() > headingRow)
                .limit(LOOKED_AT)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}

package uk.sendplan.exchange.figures;

import java.util.ArrayList;
import java.util.List;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.Spreadsheet;

/**
 * The figures of a table by its layout, each with its label and period; and what stands in the table without being one.
 *
 * @param figures with something in their cell
 * @param missing cells without anything, of rows in which other figures are, or which have all that names one
 * @param leftOut rows without a figure: titles, notes; those above the headings too
 */
record TableFigures(List<Written> figures, List<Place> missing, List<Row> leftOut) {

    private static final class Laying {

        private final Sheet sheet;
        private final TableForm form;
        private final Row headings;
        private final List<Written> figures = new ArrayList<>();
        private final List<Place> missing = new ArrayList<>();
        private final List<Row> leftOut = new ArrayList<>();

        private Laying(Sheet sheet, TableForm form) {
            this.sheet = sheet;
            this.form = form;
            this.headings = sheet.rows().stream()
                    .filter(row -> row.number() == form.headingRow())
                    .findFirst()
                    .orElse(new Row(form.headingRow(), false, List.of()));
        }

        private void lay(Row row) {
            List<Integer> columns = form.columnsOf(ColumnRole.FIGURE);
            boolean any = columns.stream().anyMatch(column -> isSomething(row.cell(column)));
            boolean named = form.layout() == Layout.LONG
                    && !shown(row, ColumnRole.MEASURE).isEmpty()
                    && !shown(row, ColumnRole.PERIOD).isEmpty();
            if (!any && !named) {
                leftOut.add(row);
                return;
            }
            for (int column : columns) {
                Cell value = row.cell(column);
                if (!isSomething(value)) {
                    missing.add(value.place());
                } else if (!value.isCovered()) {
                    figures.add(written(row, column));
                }
            }
        }

        private static boolean isSomething(Cell cell) {
            return !cell.isEmpty() || cell.isCovered();
        }

        private Written written(Row row, int column) {
            Cell heading = sheet.shown(headings.cell(column));
            return switch (form.layout()) {
                case LONG -> ofRow(row, label(row), shown(row, ColumnRole.PERIOD), column);
                case PERIODS_ACROSS -> ofRow(row, label(row), heading, column);
                case PERIODS_DOWN ->
                    withParts(row, new Label(heading.text(), ""), shown(row, ColumnRole.PERIOD), column);
                case AREAS ->
                    withParts(
                            row,
                            new Label(
                                    heading.text(), shown(row, ColumnRole.AREA).text()),
                            shown(row, ColumnRole.PERIOD),
                            column);
            };
        }

        private Label label(Row row) {
            return new Label(
                    shown(row, ColumnRole.MEASURE).text(),
                    shown(row, ColumnRole.SERIES).text());
        }

        private Cell shown(Row row, ColumnRole role) {
            return sheet.shown(form.cell(row, role));
        }

        private Written ofRow(Row row, Label label, Cell period, int column) {
            return new Written(
                    label,
                    period,
                    row.cell(column),
                    form.cell(row, ColumnRole.NUMERATOR),
                    form.cell(row, ColumnRole.DENOMINATOR),
                    form.cell(row, ColumnRole.BASE),
                    form.cell(row, ColumnRole.RESPONSE_RATE),
                    form.cell(row, ColumnRole.QUALIFIER));
        }

        private Written withParts(Row row, Label label, Cell period, int column) {
            Cell none = row.cell(form.columns().size());
            return new Written(
                    label,
                    period,
                    row.cell(column),
                    form.part(row, ColumnRole.NUMERATOR, column),
                    form.part(row, ColumnRole.DENOMINATOR, column),
                    none,
                    none,
                    none);
        }
    }

    /** Of a form without problems. */
    static TableFigures of(Spreadsheet file, TableForm form) {
        Laying laying = new Laying(form.in(file), form);
        for (Row row : form.in(file).rows()) {
            if (row.number() > form.headingRow()) {
                laying.lay(row);
            } else if (row.number() < form.headingRow()) {
                laying.leftOut.add(row);
            }
        }
        return new TableFigures(laying.figures, laying.missing, laying.leftOut);
    }
}

package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.List;
import uk.sendplan.exchange.work.WorkColumn;

/** A spreadsheet of updates as somebody fills it in. */
public final class FilledIn extends SheetCells<WorkColumn, FilledIn> {

    private FilledIn(byte[] file) {
        super(file);
    }

    public static FilledIn of(byte[] file) {
        return new FilledIn(file);
    }

    @Override
    protected FilledIn self() {
        return this;
    }

    private List<String> row(String number) {
        return cells.stream()
                .skip(HEAD)
                .filter(row -> row.get(column(WorkColumn.NUMBER)).equals(number))
                .findFirst()
                .orElseThrow();
    }

    public String get(String number, WorkColumn column) {
        return row(number).get(column(column));
    }

    public FilledIn set(String number, WorkColumn column, String text) {
        row(number).set(column(column), text);
        return this;
    }

    public List<String> numbers() {
        return cells.stream()
                .skip(HEAD)
                .map(row -> row.get(column(WorkColumn.NUMBER)))
                .toList();
    }

    /** "M14" */
    public String address(String number, WorkColumn column) {
        return address(row(number), column);
    }

    public FilledIn without(String number) {
        cells.remove(row(number));
        return this;
    }

    public FilledIn twice(String number) {
        cells.add(new ArrayList<>(row(number)));
        return this;
    }
}

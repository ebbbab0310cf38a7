package uk.sendplan.exchange.web.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.work.WorkColumn;

/** A spreadsheet of updates as somebody fills it in: read from the file that was handed out, and written as another program writes it. */
public final class FilledIn {

    private static final int HEAD = 2;

    private final List<List<String>> cells;

    private FilledIn(List<List<String>> cells) {
        this.cells = cells;
    }

    public static FilledIn of(byte[] file) {
        Sheet sheet = SpreadsheetReader.read(file).sheets().get(0);
        int width = sheet.width();
        return new FilledIn(sheet.rows().stream()
                .map(row -> IntStream.range(0, width)
                        .mapToObj(column -> row.cell(column).text())
                        .collect(Collectors.toCollection(ArrayList::new)))
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    public int rows() {
        return cells.size() - HEAD;
    }

    private int column(WorkColumn column) {
        return cells.get(0).indexOf(column.key());
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
        int row = cells.indexOf(row(number)) + 1;
        return Place.letters(column(column)) + row;
    }

    public FilledIn without(String number) {
        cells.remove(row(number));
        return this;
    }

    public FilledIn twice(String number) {
        cells.add(new ArrayList<>(row(number)));
        return this;
    }

    public FilledIn with(List<String> row) {
        cells.add(new ArrayList<>(row));
        return this;
    }

    public FilledIn withoutColumn(WorkColumn column) {
        int place = column(column);
        cells.forEach(row -> row.remove(place));
        return this;
    }

    /** Without the hidden row, as a file that went through the hands of somebody who tidied up. */
    public FilledIn withoutKeyRow() {
        cells.remove(0);
        return this;
    }

    public FilledIn renamed(WorkColumn column, String heading) {
        cells.get(1).set(column(column), heading);
        return this;
    }

    /** All rows below the headings, and all columns, in another order. */
    public FilledIn shuffled(Random random) {
        Collections.shuffle(cells.subList(HEAD, cells.size()), random);
        List<Integer> order = IntStream.range(0, cells.get(0).size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        cells.replaceAll(row -> order.stream().map(row::get).collect(Collectors.toCollection(ArrayList::new)));
        return this;
    }

    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 1");
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < cells.get(row).size(); column++) {
                    String text = cells.get(row).get(column);
                    if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] csv() {
        return cells.stream()
                .map(row -> row.stream()
                        .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

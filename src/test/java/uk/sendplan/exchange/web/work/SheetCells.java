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
import uk.sendplan.exchange.sheet.FormColumn;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;

/** A spreadsheet as somebody fills it in: read from the file that was handed out, and written as another program writes it. */
public abstract class SheetCells<C extends FormColumn, S extends SheetCells<C, S>> {

    protected static final int HEAD = 2;

    protected final List<List<String>> cells;

    protected SheetCells(byte[] file) {
        Sheet sheet = SpreadsheetReader.read(file).sheets().get(0);
        int width = sheet.width();
        this.cells = sheet.rows().stream()
                .map(row -> IntStream.range(0, width)
                        .mapToObj(column -> row.cell(column).text())
                        .collect(Collectors.toCollection(ArrayList::new)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    protected abstract S self();

    public int rows() {
        return cells.size() - HEAD;
    }

    protected int column(C column) {
        return cells.get(0).indexOf(column.key());
    }

    /** "M14" */
    protected String address(List<String> row, C column) {
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place) == row) {
                return Place.letters(column(column)) + (place + 1);
            }
        }
        throw new IllegalArgumentException("no such row");
    }

    public S with(List<String> row) {
        cells.add(new ArrayList<>(row));
        return self();
    }

    public S withoutColumn(C column) {
        int place = column(column);
        cells.forEach(row -> row.remove(place));
        return self();
    }

    /** Without the hidden row, as a file that went through the hands of somebody who tidied up. */
    public S withoutKeyRow() {
        cells.remove(0);
        return self();
    }

    public S renamed(C column, String heading) {
        cells.get(1).set(column(column), heading);
        return self();
    }

    /** All rows below the headings, and all columns, in another order. */
    public S shuffled(Random random) {
        Collections.shuffle(cells.subList(HEAD, cells.size()), random);
        List<Integer> order = IntStream.range(0, cells.get(0).size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        cells.replaceAll(row -> order.stream().map(row::get).collect(Collectors.toCollection(ArrayList::new)));
        return self();
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

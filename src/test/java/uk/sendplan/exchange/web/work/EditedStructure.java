package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sendplan.exchange.structure.StructureColumn;

/** A spreadsheet of a plan's structure as somebody edits it. */
public final class EditedStructure extends SheetCells<StructureColumn, EditedStructure> {

    private EditedStructure(byte[] file) {
        super(file);
    }

    public static EditedStructure of(byte[] file) {
        return new EditedStructure(file);
    }

    @Override
    protected EditedStructure self() {
        return this;
    }

    /** The first row in which these texts stand: what it is, its number, its wording. */
    private List<String> row(String... texts) {
        return cells.stream()
                .skip(HEAD)
                .filter(row -> row.containsAll(Arrays.asList(texts)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + List.of(texts)));
    }

    private List<String> row(UUID part) {
        return row(part.toString());
    }

    public String get(UUID part, StructureColumn column) {
        return row(part).get(column(column));
    }

    public EditedStructure set(UUID part, StructureColumn column, String text) {
        row(part).set(column(column), text);
        return this;
    }

    public List<UUID> parts() {
        return cells.stream()
                .skip(HEAD)
                .map(row -> UUID.fromString(row.get(column(StructureColumn.PART))))
                .toList();
    }

    /** The part of a row in which these texts stand. */
    public UUID part(String... texts) {
        return UUID.fromString(row(texts).get(column(StructureColumn.PART)));
    }

    /** "H14" */
    public String address(UUID part, StructureColumn column) {
        return address(row(part), column);
    }

    private List<String> last(int before) {
        return cells.get(cells.size() - 1 - before);
    }

    /** Of a row so many before the last. */
    public String last(int before, StructureColumn column) {
        return address(last(before), column);
    }

    /** Of a row so many before the last. */
    public EditedStructure setLast(int before, StructureColumn column, String text) {
        last(before).set(column(column), text);
        return this;
    }

    public EditedStructure without(UUID part) {
        cells.remove(row(part));
        return this;
    }

    public EditedStructure withoutLast() {
        cells.remove(cells.size() - 1);
        return this;
    }

    public EditedStructure twice(UUID part) {
        cells.add(new ArrayList<>(row(part)));
        return this;
    }

    public EditedStructure add(Map<StructureColumn, String> texts) {
        List<String> row = new ArrayList<>(Collections.nCopies(cells.get(0).size(), ""));
        texts.forEach((column, text) -> row.set(column(column), text));
        cells.add(row);
        return this;
    }
}

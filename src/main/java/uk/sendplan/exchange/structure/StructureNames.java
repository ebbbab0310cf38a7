package uk.sendplan.exchange.structure;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.FormTable.Layout;

/**
 * What the words of a spreadsheet of a plan's structure mean.
 *
 * @param headings of the columns
 * @param kinds as they are called in this plan
 * @param leads organisations that work can be given to
 * @param owners people of those, by what they are called here
 */
public record StructureNames(
        Map<StructureColumn, String> headings, Map<StructureKind, String> kinds, Choices leads, Choices owners) {

    public String kind(StructureKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    Optional<StructureKind> kind(String written) {
        return kinds.entrySet().stream()
                .filter(kind -> FormTable.alike(kind.getValue(), written))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Layout<StructureColumn> layout() {
        return Layout.of(headings, StructureColumn.KIND);
    }
}

package uk.sendplan.exchange.structure;

import java.util.Map;
import java.util.UUID;

/**
 * A part of a plan as a spreadsheet of its structure shows it now.
 *
 * @param number its number or code; empty where it has none
 * @param under the number of what it stands under; empty where that is the plan
 * @param retired it, or something around it, is no longer worked on
 * @param texts what stands in the columns of its kind; none where nothing does
 */
public record PlacedPart(
        UUID id,
        StructureKind kind,
        long version,
        String number,
        String under,
        boolean retired,
        Map<StructureColumn, String> texts) {

    public PlacedPart {
        texts = Map.copyOf(texts);
    }

    public String text(StructureColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** What stands in a column that is said once. */
    String fixed(StructureColumn column, StructureNames names) {
        return switch (column) {
            case KIND -> names.kind(kind);
            case NUMBER -> number;
            case UNDER -> under;
            default -> "";
        };
    }

    /** What stands in any column that is shown. */
    public String shown(StructureColumn column, StructureNames names) {
        return column.isFixed() ? fixed(column, names) : text(column);
    }
}

package uk.sendplan.exchange.structure;

import java.util.List;
import uk.sendplan.exchange.sheet.CellTrouble;

/**
 * What a table of a plan's structure says.
 *
 * @param changes rows that change something or add something, with nothing wrong in their cells
 * @param troubles cells that cannot be taken; their rows are not among the changes
 * @param untouched how many rows change nothing
 */
public record StructureReading(
        List<StructureChange> changes, List<CellTrouble> troubles, List<StructureNote> notes, int untouched) {

    public static final StructureReading NONE = new StructureReading(List.of(), List.of(), List.of(), 0);
}

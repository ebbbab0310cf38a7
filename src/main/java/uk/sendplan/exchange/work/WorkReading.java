package uk.sendplan.exchange.work;

import java.util.List;
import uk.sendplan.exchange.sheet.CellTrouble;

/**
 * What a table of updates says.
 *
 * @param changes rows that say something new and can be understood, in their order
 * @param troubles cells that cannot be taken; their rows are not among the changes
 * @param untouched how many rows say nothing new
 */
public record WorkReading(List<WorkChange> changes, List<CellTrouble> troubles, List<WorkNote> notes, int untouched) {

    public static final WorkReading NONE = new WorkReading(List.of(), List.of(), List.of(), 0);
}

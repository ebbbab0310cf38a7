package uk.sendplan.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person decided about a spreadsheet of updates.
 *
 * @param over the actions on which its row is recorded although somebody recorded meanwhile, each with the update that was seen then: another
 *     one since is another conflict
 * @param leaveOutWrong rows with cells that cannot be taken are left out
 * @param recorded the updates that came of it
 * @param left the numbers of actions that were left as somebody else had recorded
 * @param leftOut the numbers of actions whose rows were left out because of a cell that could not be taken
 */
public record SheetChoices(
        Map<UUID, UUID> over, boolean leaveOutWrong, List<UUID> recorded, List<String> left, List<String> leftOut) {

    public static final SheetChoices NONE = new SheetChoices(Map.of(), false);

    public SheetChoices {
        over = Map.copyOf(over);
        recorded = List.copyOf(recorded);
        left = List.copyOf(left);
        leftOut = List.copyOf(leftOut);
    }

    public SheetChoices(Map<UUID, UUID> over, boolean leaveOutWrong) {
        this(over, leaveOutWrong, List.of(), List.of(), List.of());
    }

    SheetChoices ended(List<UUID> updates, List<String> left, List<String> leftOut) {
        return new SheetChoices(over, leaveOutWrong, updates, left, leftOut);
    }
}

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
public record UpdateChoices(
        Map<UUID, UUID> over, boolean leaveOutWrong, List<UUID> recorded, List<String> left, List<String> leftOut) {

    public static final UpdateChoices NONE = new UpdateChoices(Map.of(), false);

    public UpdateChoices {
        over = Map.copyOf(over);
        recorded = List.copyOf(recorded);
        left = List.copyOf(left);
        leftOut = List.copyOf(leftOut);
    }

    public UpdateChoices(Map<UUID, UUID> over, boolean leaveOutWrong) {
        this(over, leaveOutWrong, List.of(), List.of(), List.of());
    }

    UpdateChoices ended(List<UUID> updates, List<String> left, List<String> leftOut) {
        return new UpdateChoices(over, leaveOutWrong, updates, left, leftOut);
    }
}

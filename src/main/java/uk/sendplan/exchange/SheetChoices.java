package uk.sendplan.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person decided about a spreadsheet that was filled in.
 *
 * @param over what its row is recorded on although somebody recorded on it or changed it meanwhile, each with what stood for it as it was seen
 *     then: another change since is another conflict
 * @param leaveOutWrong rows with cells that cannot be taken are left out
 * @param recorded the ids of what came of it: updates, or parts of the plan
 * @param left what was left as somebody else had recorded or written it: numbers of actions, or rows
 * @param leftOut of which rows were left out because of a cell that could not be taken: numbers of actions, or rows
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

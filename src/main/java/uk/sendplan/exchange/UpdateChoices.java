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
 */
public record UpdateChoices(Map<UUID, UUID> over, boolean leaveOutWrong, List<UUID> recorded) {

    public static final UpdateChoices NONE = new UpdateChoices(Map.of(), false, List.of());

    public UpdateChoices {
        over = Map.copyOf(over);
        recorded = List.copyOf(recorded);
    }

    UpdateChoices recorded(List<UUID> updates) {
        return new UpdateChoices(over, leaveOutWrong, updates);
    }
}

package uk.sendplan.reporting;

import java.util.List;
import uk.sendplan.standing.Comparison;
import uk.sendplan.standing.PlanOutline.ObjectiveHead;

/**
 * What a list of a plan's actions is asked by, and an action does not say itself.
 *
 * @param since what became of the actions since an earlier day
 * @param objectives of the plan
 */
public record Beside(Comparison since, List<ObjectiveHead> objectives) {

    /** In an address, what counts for no objective because it stands under no reference. */
    public static final String NONE = "none";

    public static final Beside NOTHING = new Beside(Comparison.with(List.of()), List.of());

    /** An objective as addresses say it: its code, or its id where it has none. */
    public static String inAddress(ObjectiveHead objective) {
        return objective.code() == null ? objective.id().toString() : objective.code();
    }
}

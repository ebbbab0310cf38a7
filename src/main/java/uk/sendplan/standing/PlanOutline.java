package uk.sendplan.standing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's actions are grouped by, without what is retired.
 *
 * @param priorities in the plan's order
 * @param objectives by code as people count
 */
public record PlanOutline(List<PriorityHead> priorities, List<ObjectiveHead> objectives) {

    public record PriorityHead(UUID id, String number, String name) {}

    /** @param citedBy the references that cite it, by its code or by citing all that their priority lists */
    public record ObjectiveHead(UUID id, @Nullable String code, String wording, Set<UUID> citedBy) {

        public boolean isCitedFor(@Nullable UUID referenceId) {
            return referenceId != null && citedBy.contains(referenceId);
        }
    }
}

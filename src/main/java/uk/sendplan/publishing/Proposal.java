package uk.sendplan.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.SectionRole;

/**
 * Something that the plan knows and that may be worth an item of a progress page.
 *
 * @param key of the item that it becomes: taken twice, it is there once
 * @param said in the update, for what was done or what changed; the action's title for the others
 * @param due the action's due date in words, or null
 * @param updateId the update that says so; null for what follows from the action's dates and standing
 */
public record Proposal(
        UUID key,
        Kind kind,
        String said,
        @Nullable String due,
        UUID actionId,
        String actionNumber,
        String actionTitle,
        UUID organisationId,
        String organisation,
        @Nullable UUID updateId) {

    public enum Kind {
        DONE(SectionRole.DONE),
        DIFFERENCE(SectionRole.DIFFERENCE),
        OVERDUE(SectionRole.GAP),
        OFF_TRACK(SectionRole.GAP),
        DUE_NEXT(SectionRole.NEXT);

        private final SectionRole role;

        Kind(SectionRole role) {
            this.role = role;
        }

        /** What stands under the heading that it belongs under. */
        public SectionRole role() {
            return role;
        }
    }
}

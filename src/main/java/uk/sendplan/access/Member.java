package uk.sendplan.access;

import java.util.Set;
import java.util.UUID;
import uk.sendplan.shared.NotThere;

/**
 * A person in one area: who does a command, with their roles and the organisations they act for.
 *
 * @param organisations those they record progress for: not every organisation they have a role in
 */
public record Member(
        UUID accountId,
        String name,
        UUID areaId,
        String areaSlug,
        String areaName,
        Set<Role> roles,
        Set<UUID> organisations) {

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.has(right));
    }

    /** Whether this person may add to and record on the work that an organisation leads: role and organisation must both allow. */
    public boolean mayRecordFor(UUID organisationId) {
        return may(Right.RECORD_PROGRESS) && (may(Right.EDIT_PLAN) || organisations.contains(organisationId));
    }

    /** @throws NotThere for one who may not: what is not theirs does not exist for them */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotThere("needs " + right);
        }
    }
}

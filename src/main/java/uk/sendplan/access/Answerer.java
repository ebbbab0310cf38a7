package uk.sendplan.access;

import java.util.Set;
import java.util.UUID;
import uk.sendplan.shared.Scope;

/**
 * Somebody without an account who opened the link in a mail: they may record progress on the actions they own, for a while, and nothing
 * else.
 *
 * @param people as whom they stand in the area: all its people with their address
 */
public record Answerer(UUID personId, String name, Set<UUID> people, UUID areaId, String areaSlug, String areaName) {

    /** The seat from which they record on work that these organisations lead. */
    public Member seat(Set<UUID> organisations) {
        return new Member(personId, name, areaId, areaSlug, areaName, Set.of(Role.OFFICER), organisations);
    }

    public Scope scope() {
        return new Scope(personId, Set.of(areaId), Scope.Mode.MEMBER);
    }
}

package uk.sendplan.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.sendplan.shared.Scope;

/**
 * The signed-in person, with the memberships they have at this request.
 *
 * @param secondFactor signs in with a code, too
 * @param seats one for each area they belong to, by the area's name
 */
public record Viewer(
        UUID accountId, String name, String email, boolean administrator, boolean secondFactor, List<Member> seats) {

    public Optional<Member> seatIn(String areaSlug) {
        return seats.stream().filter(seat -> seat.areaSlug().equals(areaSlug)).findFirst();
    }

    public Scope scope() {
        Set<UUID> areas = seats.stream().map(Member::areaId).collect(Collectors.toUnmodifiableSet());
        return Scope.of(accountId, administrator, areas);
    }
}

package uk.sendplan.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;

/**
 * The action that somebody would record on next, and how many there are: what was returned to them, then open work of theirs that is
 * due to be worked on and has no update since its reporting cycle opened, or of the last {@value #DAYS} days where no cycle is open, in
 * the order of the groups, the longest silent first. What was recorded on just now
 * is not offered again, so that one gets through a list by pressing the same button.
 *
 * @param forCycle whether a reporting cycle asks for any of them
 */
public record UpdateNext(ActionView action, String areaSlug, int count, boolean forCycle) {

    public static final int DAYS = ActionView.DAYS_WITHOUT_UPDATE;

    /** @param seats the person's, by area */
    public static Optional<UpdateNext> among(List<ActionView> work, Map<UUID, Member> seats) {
        List<ActionView> wanting = work.stream()
                .filter(action -> mayRecord(action, seats.get(action.areaId())) && action.wantsUpdate())
                .sorted(Comparator.comparing(WorkGroup::of)
                        .thenComparing(new ActionOrder(ActionOrder.By.UPDATED, false).comparator()))
                .toList();
        return wanting.stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(seats.get(first.areaId()))
                        .map(seat -> new UpdateNext(first, seat.areaSlug(), wanting.size(), forCycle(wanting))));
    }

    private static boolean forCycle(List<ActionView> wanting) {
        return wanting.stream()
                .anyMatch(action -> action.cycles().current(action.day()).isPresent());
    }

    private static boolean mayRecord(ActionView action, @Nullable Member seat) {
        return seat != null && !action.retired() && seat.mayRecordFor(action.leadId());
    }
}

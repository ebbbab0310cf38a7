package uk.sendplan.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.sendplan.delivery.ActionView;

/**
 * What became of actions since an earlier day. Actions that were retired on that day count as new; what was moved before they
 * were retired is no move since.
 */
public final class Comparison {

    private final Map<UUID, ActionView> known;

    private Comparison(Map<UUID, ActionView> known) {
        this.known = known;
    }

    /** @param then all actions of the same plan on the earlier day, retired ones too */
    public static Comparison with(Collection<ActionView> then) {
        return new Comparison(then.stream().collect(Collectors.toMap(ActionView::id, Function.identity())));
    }

    /** The action as it was on the earlier day, unless it was retired then. */
    public Optional<ActionView> then(ActionView now) {
        return known(now).filter(action -> !action.retired());
    }

    /** Those that were worked on then and are not among these any more, as they were. */
    List<ActionView> gone(Collection<ActionView> now) {
        Set<UUID> still = now.stream().map(ActionView::id).collect(Collectors.toSet());
        return known.values().stream()
                .filter(action -> !action.retired() && !still.contains(action.id()))
                .toList();
    }

    private Optional<ActionView> known(ActionView now) {
        return Optional.ofNullable(known.get(now.id()));
    }

    public Change change(ActionView now) {
        return Change.between(
                then(now).map(before -> Mark.of(before.standing())).orElse(null), Mark.of(now.standing()));
    }

    /** How often its due date was moved since. */
    public int moves(ActionView now) {
        return now.moves() - known(now).map(ActionView::moves).orElse(0);
    }
}

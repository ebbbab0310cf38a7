package uk.sendplan.standing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.sendplan.delivery.ActionView;

/** What became of actions since an earlier day. Actions that were retired on that day count as new. */
public final class Comparison {

    private final Map<UUID, ActionView> then;

    private Comparison(Map<UUID, ActionView> then) {
        this.then = then;
    }

    /** @param then the actions of the same plan on the earlier day */
    public static Comparison with(Collection<ActionView> then) {
        return new Comparison(then.stream()
                .filter(action -> !action.retired())
                .collect(Collectors.toMap(ActionView::id, Function.identity())));
    }

    public Optional<ActionView> then(ActionView now) {
        return Optional.ofNullable(then.get(now.id()));
    }

    public Change change(ActionView now) {
        return Change.between(
                then(now).map(before -> Mark.of(before.standing())).orElse(null), Mark.of(now.standing()));
    }

    /** How often its due date was moved since. */
    public int moves(ActionView now) {
        return now.moves() - then(now).map(ActionView::moves).orElse(0);
    }
}

package uk.sendplan.standing;

import java.util.Collection;
import uk.sendplan.delivery.ActionView;

/**
 * Some of a plan's actions, now and on the earlier day.
 *
 * @param of what they have in common
 */
public record Group<T>(T of, RollUp now, RollUp then) {

    static <T> Group<T> of(T of, Collection<ActionView> now, Collection<ActionView> then) {
        return new Group<>(of, RollUp.of(now), RollUp.of(then));
    }

    public Change change() {
        return Change.between(then.mark(), now.mark());
    }
}

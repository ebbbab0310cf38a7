package uk.sendplan.standing;

import java.util.List;
import uk.sendplan.delivery.ActionView;

/**
 * Some of a plan's actions, now and on the earlier day.
 *
 * @param of what they have in common
 * @param actions by number
 */
public record Group<T>(T of, List<ActionView> actions, RollUp now, RollUp then) {

    static <T> Group<T> of(T of, List<ActionView> now, List<ActionView> then) {
        return new Group<>(of, List.copyOf(now), RollUp.of(now), RollUp.of(then));
    }

    public Change change() {
        return Change.between(then.mark(), now.mark());
    }

    public int overdue() {
        return (int) actions.stream().filter(ActionView::isOverdue).count();
    }

    /** How many actions have a due date that was moved, ever. */
    public int moved() {
        return (int) actions.stream().filter(action -> action.moves() > 0).count();
    }
}

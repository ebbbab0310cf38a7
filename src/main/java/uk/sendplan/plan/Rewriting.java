package uk.sendplan.plan;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/** Replaces the rows of a list so that the n-th keeps its row: what stays the same leaves no trace in the past. */
final class Rewriting {

    private Rewriting() {}

    /**
     * @param make an empty row for the n-th place
     * @param say gives a row its value; true if that changed it
     * @return whether anything changed
     */
    static <R, V> boolean rewrite(List<R> rows, List<V> values, IntFunction<R> make, BiPredicate<R, V> say) {
        boolean changed = rows.size() != values.size();
        for (int place = 0; place < values.size(); place++) {
            if (place == rows.size()) {
                rows.add(make.apply(place));
            }
            changed |= say.test(rows.get(place), values.get(place));
        }
        rows.subList(values.size(), rows.size()).clear();
        return changed;
    }
}

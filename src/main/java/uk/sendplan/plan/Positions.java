package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The order of siblings, counted from 0. Retired ones keep their place and are stepped over. */
final class Positions {

    private Positions() {}

    static int last(List<Integer> taken) {
        return taken.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /** Moves one among its siblings by so many places; further than the end is the end. */
    static <T> void move(List<T> siblings, T moved, int places, Predicate<T> isRetired, BiConsumer<T, Integer> stand) {
        List<T> shown = new ArrayList<>(
                siblings.stream().filter(isRetired.negate().or(moved::equals)).toList());
        int from = shown.indexOf(moved);
        int to = Math.max(0, Math.min(shown.size() - 1, from + places));
        shown.remove(from);
        shown.add(to, moved);
        List<T> ordered = new ArrayList<>(shown);
        // A retired one stays behind the sibling it stood behind.
        for (T sibling : siblings) {
            if (!ordered.contains(sibling)) {
                int before = siblings.indexOf(sibling) - 1;
                ordered.add(before < 0 ? 0 : ordered.indexOf(siblings.get(before)) + 1, sibling);
            }
        }
        for (int position = 0; position < ordered.size(); position++) {
            stand.accept(ordered.get(position), position);
        }
    }
}

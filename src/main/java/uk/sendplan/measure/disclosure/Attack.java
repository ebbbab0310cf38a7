package uk.sendplan.measure.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for another set of counts that agrees with all that readers are given, and in which one count is different. Where there
 * is one, that count is safe; the counts in it are its proof.
 *
 * <p>The search is the cheapest first: a step changes one count by one so that a sum that was wrong becomes less so. Whatever may
 * change already costs nothing; whatever must be suppressed for it has its cost. Within a table with totals this is the shortest
 * augmenting path of a network (Cox 1995, "Network models for complementary cell suppression"). Where tables hang together in
 * more ways it can give up after {@link #MOST_LOOKS} looks: then nothing is proved, and the caller must take the count as unsafe.
 */
final class Attack {

    static final int MOST_LOOKS = 5_000;

    /** The total less its parts is nothing. */
    record Row(int[] unknowns, int[] signs) {}

    /**
     * Another set of counts.
     *
     * @param toClose what must be suppressed for it; none where it is possible as things stand
     */
    record Alternative(Set<Unknown> toClose) {}

    private record Look(Map<Integer, Long> moves, Map<Integer, Long> wrong, long cost) {

        int open() {
            return moves.size() + 2 * wrong.size();
        }
    }

    private final List<Unknown> unknowns;
    private final List<Row> rows;
    private final List<List<Integer>> rowsOf = new ArrayList<>();

    Attack(List<Unknown> unknowns, List<Row> rows) {
        this.unknowns = unknowns;
        this.rows = rows;
        unknowns.forEach(unknown -> rowsOf.add(new ArrayList<>()));
        for (int row = 0; row < rows.size(); row++) {
            for (int place : rows.get(row).unknowns()) {
                rowsOf.get(place).add(row);
            }
        }
    }

    /** The cheapest that was found in which this count differs. */
    Optional<Alternative> alternativeFor(Unknown target) {
        PriorityQueue<Look> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Look::cost).thenComparingInt(Look::open));
        Set<Map<Integer, Long>> seen = new HashSet<>();
        Look nothing = new Look(Map.of(), Map.of(), 0);
        add(waiting, seen, nothing, target.place, 1);
        add(waiting, seen, nothing, target.place, -1);
        for (int looks = 0; looks < MOST_LOOKS && !waiting.isEmpty(); looks++) {
            Look look = waiting.remove();
            if (look.wrong().isEmpty()) {
                return Optional.of(new Alternative(toClose(look)));
            }
            int row = look.wrong().keySet().stream()
                    .min(Comparator.comparingInt(wrong -> rows.get(wrong).unknowns().length))
                    .orElseThrow();
            long much = look.wrong().getOrDefault(row, 0L);
            Row sum = rows.get(row);
            for (int i = 0; i < sum.unknowns().length; i++) {
                add(waiting, seen, look, sum.unknowns()[i], much * sum.signs()[i] > 0 ? -1 : 1);
            }
        }
        return Optional.empty();
    }

    private Set<Unknown> toClose(Look look) {
        return look.moves().entrySet().stream()
                .filter(move ->
                        !unknowns.get(move.getKey()).allows(unknowns.get(move.getKey()).value + move.getValue()))
                .map(move -> unknowns.get(move.getKey()))
                .collect(Collectors.toSet());
    }

    private void add(PriorityQueue<Look> waiting, Set<Map<Integer, Long>> seen, Look look, int place, int by) {
        Unknown unknown = unknowns.get(place);
        long before = look.moves().getOrDefault(place, 0L);
        boolean andBack = before * by < 0;
        long other = unknown.value + before + by;
        boolean free = unknown.allows(other);
        if (andBack || !(free || unknown.wouldAllow(other))) {
            return;
        }
        Map<Integer, Long> moves = new HashMap<>(look.moves());
        moves.put(place, before + by);
        if (!seen.add(moves)) {
            return;
        }
        Map<Integer, Long> wrong = new HashMap<>(look.wrong());
        for (int row : rowsOf.get(place)) {
            long much = wrong.getOrDefault(row, 0L) + (long) by * sign(row, place);
            if (much == 0) {
                wrong.remove(row);
            } else {
                wrong.put(row, much);
            }
        }
        boolean paidAlready = before != 0 && !unknown.allows(unknown.value + before);
        waiting.add(new Look(moves, wrong, look.cost() + (free || paidAlready ? 0 : unknown.cost)));
    }

    private int sign(int row, int place) {
        Row sum = rows.get(row);
        for (int i = 0; i < sum.unknowns().length; i++) {
            if (sum.unknowns()[i] == place) {
                return sum.signs()[i];
            }
        }
        throw new IllegalArgumentException("not in this row");
    }

    /**
     * Twice as much of everything that is suppressed is another set of counts where everything is: nothing that is known may then
     * stand in a sum with something that is not.
     */
    boolean couldAllBeTwice() {
        boolean nothingSmallIsKnown = unknowns.stream()
                .filter(unknown -> unknown.sensitive)
                .allMatch(unknown -> unknown.allows(2 * unknown.value));
        return nothingSmallIsKnown
                && rows.stream().allMatch(row -> {
                    long known = 0;
                    for (int i = 0; i < row.unknowns().length; i++) {
                        Unknown unknown = unknowns.get(row.unknowns()[i]);
                        known += unknown.allows(2 * unknown.value) ? 0 : row.signs()[i] * unknown.value;
                    }
                    return known == 0;
                });
    }
}

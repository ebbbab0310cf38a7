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
 * <p>A step changes one count by one so that a sum that was wrong becomes less so. Whatever may change already costs nothing;
 * whatever must be suppressed for it has its cost. The search takes the cheapest first: within a table with totals this is the
 * shortest augmenting path of a network (Cox, "Network models for complementary cell suppression", <i>JASA</i> 90, 1995). Where tables hang
 * together in more ways that can take too long; after {@link #LOOKS} it starts again and takes first what leaves the least wrong,
 * at whatever cost. When that gives up too nothing is proved, and the caller must take the count as unsafe.
 *
 * <p>What was found once is kept: it proves all counts that differ in it, as long as they may.
 */
final class Attack {

    /** After so many looks a search is not the way. */
    private static final int LOOKS = 5_000;

    /** Where the choice is between so many looks and no edition. */
    private static final int MOST_LOOKS = 20_000;

    /** Where another proof would only be welcome. */
    private static final int FEW_LOOKS = 1_000;

    /** The total less its parts is nothing. */
    record Row(int[] unknowns, int[] signs) {}

    /**
     * Another set of counts.
     *
     * @param toClose what must be suppressed for it; none where it is possible as things stand
     */
    record Alternative(Set<Unknown> toClose) {}

    /** One count becomes one more or one less. */
    private record Move(int place, int by) {}

    private record Look(Map<Integer, Long> moves, Map<Integer, Long> wrong, long cost) {

        long open() {
            return sum(moves) + sum(wrong);
        }

        private static long sum(Map<Integer, Long> amounts) {
            return amounts.values().stream().mapToLong(Math::abs).sum();
        }
    }

    private static final Comparator<Look> CHEAPEST =
            Comparator.comparingLong(Look::cost).thenComparingLong(Look::open);
    private static final Comparator<Look> NEAREST =
            Comparator.comparingLong(Look::open).thenComparingLong(Look::cost);

    private final List<Unknown> unknowns;
    private final List<Row> rows;
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final List<Map<Integer, Long>> found = new ArrayList<>();

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
        return new Search(CHEAPEST, true).from(target, LOOKS).or(() -> new Search(NEAREST, true).from(target, LOOKS));
    }

    /** It has an alternative as things stand, as far as a short search tells. */
    boolean isSafe(Unknown target) {
        return isProved(target)
                || new Search(NEAREST, false).from(target, FEW_LOOKS).isPresent();
    }

    /** It has an alternative as things stand, as far as a long search tells. */
    boolean isSafeAfterAll(Unknown target) {
        return isProved(target)
                || new Search(NEAREST, false).from(target, MOST_LOOKS).isPresent();
    }

    private boolean isProved(Unknown target) {
        return found.stream()
                .anyMatch(moves ->
                        moves.containsKey(target.place) && toClose(moves).isEmpty());
    }

    private Set<Unknown> toClose(Map<Integer, Long> moves) {
        return moves.entrySet().stream()
                .filter(move ->
                        !unknowns.get(move.getKey()).allows(unknowns.get(move.getKey()).value + move.getValue()))
                .map(move -> unknowns.get(move.getKey()))
                .collect(Collectors.toSet());
    }

    private boolean mayMove(Look look, int place, int by, boolean mayClose) {
        Unknown unknown = unknowns.get(place);
        long before = look.moves().getOrDefault(place, 0L);
        long other = unknown.value + before + by;
        return before * by >= 0 && (unknown.allows(other) || mayClose && unknown.wouldAllow(other));
    }

    private Look moved(Look look, int place, int by) {
        Unknown unknown = unknowns.get(place);
        long before = look.moves().getOrDefault(place, 0L);
        Map<Integer, Long> moves = new HashMap<>(look.moves());
        moves.put(place, before + by);
        Map<Integer, Long> wrong = new HashMap<>(look.wrong());
        for (int row : rowsOf.get(place)) {
            long much = wrong.getOrDefault(row, 0L) + (long) by * sign(row, place);
            if (much == 0) {
                wrong.remove(row);
            } else {
                wrong.put(row, much);
            }
        }
        boolean paid =
                unknown.allows(unknown.value + before + by) || before != 0 && !unknown.allows(unknown.value + before);
        return new Look(moves, wrong, look.cost() + (paid ? 0 : unknown.cost));
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

    private final class Search {

        private final PriorityQueue<Look> waiting;
        private final Set<Map<Integer, Long>> seen = new HashSet<>();
        private final boolean mayClose;

        Search(Comparator<Look> first, boolean mayClose) {
            waiting = new PriorityQueue<>(first);
            this.mayClose = mayClose;
        }

        Optional<Alternative> from(Unknown target, int mostLooks) {
            Look nothing = new Look(Map.of(), Map.of(), 0);
            add(nothing, new Move(target.place, 1));
            add(nothing, new Move(target.place, -1));
            for (int looks = 0; looks < mostLooks && !waiting.isEmpty(); looks++) {
                Look look = waiting.remove();
                if (look.wrong().isEmpty()) {
                    found.add(look.moves());
                    return Optional.of(new Alternative(toClose(look.moves())));
                }
                fewestWays(look).forEach(move -> add(look, move));
            }
            return Optional.empty();
        }

        /** Some sum that is wrong must be mended: the one for which there are the fewest ways. */
        private List<Move> fewestWays(Look look) {
            return look.wrong().entrySet().stream()
                    .map(wrong -> ways(look, rows.get(wrong.getKey()), wrong.getValue()))
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow();
        }

        private List<Move> ways(Look look, Row sum, long much) {
            List<Move> ways = new ArrayList<>();
            for (int i = 0; i < sum.unknowns().length; i++) {
                Move move = new Move(sum.unknowns()[i], much * sum.signs()[i] > 0 ? -1 : 1);
                if (mayMove(look, move.place(), move.by(), mayClose)) {
                    ways.add(move);
                }
            }
            return ways;
        }

        private void add(Look look, Move move) {
            if (mayMove(look, move.place(), move.by(), mayClose)) {
                Look next = moved(look, move.place(), move.by());
                if (seen.add(next.moves())) {
                    waiting.add(next);
                }
            }
        }
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

package uk.sendplan.measure.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a system of linear facts has a whole-number solution in which one unknown differs from the one that is known:
 * by the simplex method in exact fractions, and by branching where its corners are not whole. So "there is none" is a proof, as is
 * a solution that is found; what takes more branches than {@link #MOST_BRANCHES}, or fractions beyond 64 bits, it
 * {@linkplain Undecided does not decide}.
 *
 * <p>It goes from the known solution: an unknown is pushed up, then down, by as little as makes it another whole number.
 */
final class WholeSolutions {

    static final int MOST_BRANCHES = 2_000;
    private static final int MOST_STEPS = 20_000;

    /** The weighted unknowns come to no more than the bound, or to just the bound. */
    record Fact(int[] places, long[] weights, long bound, boolean exactly) {}

    /** The search came to its limit. */
    static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undecided(String limit) {
            super(limit);
        }
    }

    private final long[] known;
    private final Corner start;
    private int branches;
    private int steps;

    WholeSolutions(long[] known, long[] low, long[] high, List<Fact> facts) {
        this.known = known;
        start = new Corner(known, low, high, facts);
    }

    /** @throws Undecided where it comes to its limit */
    Optional<long[]> another(int place) {
        branches = 0;
        steps = 0;
        try {
            return beyond(place, 1).or(() -> beyond(place, -1));
        } catch (ArithmeticException beyond64Bits) {
            throw new Undecided("fractions too long");
        }
    }

    private Optional<long[]> beyond(int place, int way) {
        Corner corner = new Corner(start);
        return corner.reaches(place, way, Fraction.of(way)) ? whole(corner) : Optional.empty();
    }

    private Optional<long[]> whole(Corner corner) {
        int broken = corner.firstBroken(known.length);
        if (broken < 0) {
            long[] solution = known.clone();
            for (int place = 0; place < solution.length; place++) {
                solution[place] += corner.value[place].over();
            }
            return Optional.of(solution);
        }
        if (++branches > MOST_BRANCHES) {
            throw new Undecided("branches");
        }
        long below = corner.value[broken].floor();
        Corner down = new Corner(corner);
        Optional<long[]> found = down.reaches(broken, -1, Fraction.of(below)) ? whole(down) : Optional.empty();
        return found.or(() -> corner.reaches(broken, 1, Fraction.of(below + 1)) ? whole(corner) : Optional.empty());
    }

    /** A solution in fractions, as differences from the known one, with its equations solved for some of the unknowns. */
    private final class Corner {

        /** Null: no bound. */
        private final Fraction[] low;

        private final Fraction[] high;
        private final Fraction[] value;

        /** Each row: what its solved unknown is, as a sum of the others. */
        private final Fraction[][] rows;

        private final int[] solved;

        /** The row that is solved for an unknown, or -1. */
        private final int[] rowOf;

        Corner(Corner other) {
            low = other.low.clone();
            high = other.high.clone();
            value = other.value.clone();
            rows = new Fraction[other.rows.length][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = other.rows[row].clone();
            }
            solved = other.solved.clone();
            rowOf = other.rowOf.clone();
        }

        Corner(long[] known, long[] least, long[] most, List<Fact> facts) {
            int unknowns = known.length;
            int slacks = (int) facts.stream().filter(fact -> !fact.exactly()).count();
            low = new Fraction[unknowns + slacks];
            high = new Fraction[unknowns + slacks];
            value = new Fraction[unknowns + slacks];
            Arrays.fill(value, Fraction.ZERO);
            for (int place = 0; place < unknowns; place++) {
                low[place] = Fraction.of(least[place] - known[place]);
                high[place] = most[place] == Long.MAX_VALUE ? null : Fraction.of(most[place] - known[place]);
            }
            int slack = unknowns;
            Fraction[][] all = new Fraction[facts.size()][];
            for (int row = 0; row < all.length; row++) {
                Fact fact = facts.get(row);
                Fraction[] weights = new Fraction[value.length];
                Arrays.fill(weights, Fraction.ZERO);
                long comesTo = 0;
                for (int i = 0; i < fact.places().length; i++) {
                    int place = fact.places()[i];
                    comesTo += fact.weights()[i] * known[place];
                    boolean moves = least[place] < most[place];
                    weights[place] = moves ? weights[place].plus(Fraction.of(fact.weights()[i])) : Fraction.ZERO;
                }
                if (!fact.exactly()) {
                    weights[slack] = Fraction.ONE;
                    low[slack] = Fraction.of(comesTo - fact.bound());
                    slack++;
                }
                all[row] = weights;
            }
            int[] solvedFor = new int[all.length];
            int kept = 0;
            for (Fraction[] row : all) {
                for (int before = 0; before < kept; before++) {
                    addTo(row, all[before], row[solvedFor[before]].negated());
                }
                int pivot = firstOf(row);
                if (pivot < 0) {
                    continue;
                }
                scale(row, Fraction.ONE.dividedBy(row[pivot]));
                for (int before = 0; before < kept; before++) {
                    addTo(all[before], row, all[before][pivot].negated());
                }
                all[kept] = row;
                solvedFor[kept++] = pivot;
            }
            rows = Arrays.copyOf(all, kept);
            solved = Arrays.copyOf(solvedFor, kept);
            rowOf = new int[value.length];
            Arrays.fill(rowOf, -1);
            for (int row = 0; row < kept; row++) {
                rowOf[solved[row]] = row;
            }
        }

        int firstBroken(int unknowns) {
            for (int place = 0; place < unknowns; place++) {
                if (!value[place].isWhole()) {
                    return place;
                }
            }
            return -1;
        }

        /** Pushes an unknown one way until it has this value, and bounds it there; false where it cannot come so far. */
        boolean reaches(int place, int way, Fraction goal) {
            while (value[place].minus(goal).sign() * way < 0) {
                if (++steps > MOST_STEPS) {
                    throw new Undecided("steps");
                }
                if (!step(place, way, goal)) {
                    return false;
                }
            }
            if (way > 0) {
                low[place] = goal;
            } else {
                high[place] = goal;
            }
            return true;
        }

        /** One step of the simplex method with Bland's rule; false at the end of the way. */
        private boolean step(int place, int way, Fraction goal) {
            int row = rowOf[place];
            for (int free = 0; free < value.length; free++) {
                Fraction slope = row < 0
                        ? free == place ? Fraction.ONE : Fraction.ZERO
                        : free == place ? Fraction.ZERO : rows[row][free].negated();
                if (slope.sign() == 0 || rowOf[free] >= 0) {
                    continue;
                }
                int direction = slope.sign() * way;
                if (mayMove(free, direction)) {
                    move(free, direction, goal.minus(value[place]).dividedBy(slope));
                    return true;
                }
            }
            return false;
        }

        private boolean mayMove(int place, int direction) {
            Fraction bound = direction > 0 ? high[place] : low[place];
            return bound == null || bound.compareTo(value[place]) != 0;
        }

        private void move(int free, int direction, Fraction most) {
            Fraction length = most;
            int blocking = -1;
            Fraction own = room(free, direction);
            if (own != null && own.compareTo(abs(length)) < 0) {
                length = direction > 0 ? own : own.negated();
            }
            for (int row = 0; row < rows.length; row++) {
                Fraction weight = rows[row][free];
                if (weight.sign() == 0) {
                    continue;
                }
                Fraction room = room(solved[row], -weight.sign() * direction);
                if (room == null) {
                    continue;
                }
                Fraction until = room.dividedBy(abs(weight));
                int shorter = until.compareTo(abs(length));
                if (shorter < 0 || shorter == 0 && blocking >= 0 && solved[row] < solved[blocking]) {
                    length = direction > 0 ? until : until.negated();
                    blocking = row;
                }
            }
            value[free] = value[free].plus(length);
            for (int row = 0; row < rows.length; row++) {
                Fraction weight = rows[row][free];
                if (weight.sign() != 0) {
                    value[solved[row]] = value[solved[row]].minus(weight.times(length));
                }
            }
            if (blocking >= 0) {
                solveFor(blocking, free);
            }
        }

        /** How far it may go; null: for ever. */
        private Fraction room(int place, int direction) {
            Fraction bound = direction > 0 ? high[place] : low[place];
            return bound == null ? null : abs(bound.minus(value[place]));
        }

        private void solveFor(int row, int place) {
            scale(rows[row], Fraction.ONE.dividedBy(rows[row][place]));
            rowOf[solved[row]] = -1;
            rowOf[place] = row;
            solved[row] = place;
            for (int other = 0; other < rows.length; other++) {
                if (other != row) {
                    addTo(rows[other], rows[row], rows[other][place].negated());
                }
            }
        }

        private static int firstOf(Fraction[] row) {
            for (int place = 0; place < row.length; place++) {
                if (row[place].sign() != 0) {
                    return place;
                }
            }
            return -1;
        }

        private static void scale(Fraction[] row, Fraction by) {
            for (int place = 0; place < row.length; place++) {
                row[place] = row[place].sign() == 0 ? Fraction.ZERO : row[place].times(by);
            }
        }

        private static void addTo(Fraction[] row, Fraction[] other, Fraction times) {
            if (times.sign() == 0) {
                return;
            }
            for (int place = 0; place < row.length; place++) {
                if (other[place].sign() != 0) {
                    row[place] = row[place].plus(other[place].times(times));
                }
            }
        }

        private static Fraction abs(Fraction fraction) {
            return fraction.sign() < 0 ? fraction.negated() : fraction;
        }
    }
}

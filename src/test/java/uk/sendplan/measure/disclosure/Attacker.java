package uk.sendplan.measure.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Works out what can be worked out, by whole numbers: every fact that is out becomes a linear inequality; for each count that is
 * asked for, bounds are narrowed and cases are tried until another value is found, or there is none. It shares no code with what
 * it attacks, and reads what was published as its readers do: as text.
 */
final class Attacker {

    private static final int MOST_CASES = 1_000;

    /** Counts that are further from the truth than this are not tried: a count that only they could hide is taken as known. */
    private static final int FAR = 40;

    private static final long UNBOUNDED = 1_000_000;

    /** The weighted counts come to no more than the bound. */
    private record AtMost(int[] places, long[] weights, long bound) {}

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Long> truth = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Long> most = new ArrayList<>();
    private final List<AtMost> facts = new ArrayList<>();
    private int cases;

    /** What readers have of one edition. Counts of the same name and value are known to be the same: nothing was revised. */
    Attacker knows(Figures figures, Map<String, String> published, int within) {
        figures.counts().forEach((name, count) -> {
            int place = place(name, count);
            String text = published.get(name);
            if (text == null) {
                return;
            }
            if (!text.equals("c")) {
                long given = Long.parseLong(text);
                narrow(place, given - within, given + within);
            } else {
                // A zero is suppressed only where everything is withheld, and then that is known too.
                narrow(place, Math.min(1, count), UNBOUNDED);
            }
        });
        for (Figures.Sum sum : figures.sums()) {
            equal(
                    place(figures, sum.total()),
                    sum.parts().stream().mapToInt(part -> place(figures, part)).toArray());
        }
        for (Figures.Percentage percentage : figures.percentages()) {
            int numerator = place(figures, percentage.numerator());
            int denominator = place(figures, percentage.denominator());
            long between = truth.get(denominator) - truth.get(numerator);
            equal(denominator, numerator, place(between(percentage), between));
            String text = published.getOrDefault(percentage.name(), "c");
            if (text.equals("z")) {
                narrow(denominator, 0, 0);
            } else if (!text.equals("c") && within == 0) {
                rounded(numerator, denominator, new BigDecimal(text));
            }
        }
        return this;
    }

    static String between(Figures.Percentage percentage) {
        return percentage.numerator() + " of " + percentage.denominator() + ": the others";
    }

    /** Counts can only have grown. */
    Attacker knowsGrowth(Figures before, Figures after) {
        after.counts().forEach((name, count) -> {
            Long then = before.counts().get(name);
            if (then != null && count > then) {
                int increase = place(name + " grew from " + then, count - then);
                narrow(increase, 1, UNBOUNDED);
                equal(place(name, count), place(name, then), increase);
            }
        });
        return this;
    }

    /** A count of this name and value has at least one other value that agrees with all that is known. */
    boolean isLeftInDoubt(String name, long value) {
        int target = place(name, value);
        return hasOther(target, 5, 1)
                || hasOther(target, 9, 1)
                || hasOther(target, 14, 3)
                || hasOther(target, FAR, FAR);
    }

    boolean agreesWithTheTruth() {
        return IntStream.range(0, truth.size())
                        .allMatch(place -> truth.get(place) >= least.get(place) && truth.get(place) <= most.get(place))
                && facts.stream().allMatch(fact -> {
                    long sum = 0;
                    for (int i = 0; i < fact.places().length; i++) {
                        sum += fact.weights()[i] * truth.get(fact.places()[i]);
                    }
                    return sum <= fact.bound();
                });
    }

    /** First among those that are near the truth: what is found there is as good, and found sooner. */
    private boolean hasOther(int target, int changes, int span) {
        cases = 0;
        long[] low = new long[truth.size()];
        long[] high = new long[truth.size()];
        for (int place = 0; place < low.length; place++) {
            low[place] = Math.max(least.get(place), truth.get(place) - span);
            high[place] = Math.min(most.get(place), truth.get(place) + span);
        }
        return holds(low.clone(), with(high, target, Math.min(high[target], truth.get(target) - 1)), changes)
                || holds(with(low, target, Math.max(low[target], truth.get(target) + 1)), high.clone(), changes);
    }

    /**
     * Narrows the bounds until they stand, and takes for each count what is nearest to the truth within them. Where a fact does not
     * agree with that, one of its counts must give way: it does, or it does not, and both are tried.
     */
    private boolean holds(long[] low, long[] high, int changes) {
        if (++cases > MOST_CASES || !narrowed(low, high)) {
            return false;
        }
        long[] near = new long[low.length];
        int changed = 0;
        for (int place = 0; place < low.length; place++) {
            near[place] = Math.max(low[place], Math.min(high[place], truth.get(place)));
            changed += near[place] == truth.get(place) ? 0 : 1;
        }
        if (changed > changes) {
            return false;
        }
        for (AtMost fact : facts) {
            if (smallest(fact, near) > fact.bound()) {
                return givesWay(fact, near, low, high, changes);
            }
        }
        return true;
    }

    private boolean givesWay(AtMost fact, long[] near, long[] low, long[] high, int changes) {
        for (int i = 0; i < fact.places().length; i++) {
            int place = fact.places()[i];
            if (fact.weights()[i] > 0 && low[place] < near[place]) {
                return holds(low.clone(), with(high, place, near[place] - 1), changes)
                        || holds(with(low, place, near[place]), high.clone(), changes);
            }
            if (fact.weights()[i] < 0 && near[place] < high[place]) {
                return holds(with(low, place, near[place] + 1), high.clone(), changes)
                        || holds(low.clone(), with(high, place, near[place]), changes);
            }
        }
        return false;
    }

    private static long smallest(AtMost fact, long[] values) {
        long sum = 0;
        for (int i = 0; i < fact.places().length; i++) {
            sum += fact.weights()[i] * values[fact.places()[i]];
        }
        return sum;
    }

    private static long[] with(long[] bounds, int place, long value) {
        long[] copy = bounds.clone();
        copy[place] = value;
        return copy;
    }

    private boolean narrowed(long[] low, long[] high) {
        boolean changed = true;
        for (int rounds = 0; changed && rounds < 200; rounds++) {
            changed = false;
            for (AtMost fact : facts) {
                long smallest = 0;
                for (int i = 0; i < fact.places().length; i++) {
                    smallest += smallest(fact, i, low, high);
                }
                if (smallest > fact.bound()) {
                    return false;
                }
                for (int i = 0; i < fact.places().length; i++) {
                    int place = fact.places()[i];
                    long weight = fact.weights()[i];
                    long room = fact.bound() - smallest + smallest(fact, i, low, high);
                    if (weight > 0 && Math.floorDiv(room, weight) < high[place]) {
                        high[place] = Math.floorDiv(room, weight);
                        changed = true;
                    } else if (weight < 0 && -Math.floorDiv(room, -weight) > low[place]) {
                        low[place] = -Math.floorDiv(room, -weight);
                        changed = true;
                    }
                    if (low[place] > high[place]) {
                        return false;
                    }
                    if (changed) {
                        smallest = 0;
                        for (int j = 0; j < fact.places().length; j++) {
                            smallest += smallest(fact, j, low, high);
                        }
                    }
                }
            }
        }
        return true;
    }

    private static long smallest(AtMost fact, int i, long[] low, long[] high) {
        long weight = fact.weights()[i];
        return weight * (weight > 0 ? low : high)[fact.places()[i]];
    }

    /** Rounded half up: 2(100n) is at least (2p - u)d and below (2p + u)d, with p in whole units u of the last decimal. */
    private void rounded(int numerator, int denominator, BigDecimal percentage) {
        long unit = BigDecimal.ONE.scaleByPowerOfTen(percentage.scale()).longValueExact();
        long shown = percentage.unscaledValue().longValueExact();
        facts.add(new AtMost(new int[] {numerator, denominator}, new long[] {-200 * unit, 2 * shown - 1}, 0));
        facts.add(new AtMost(new int[] {numerator, denominator}, new long[] {200 * unit, -2 * shown - 1}, -1));
    }

    private void equal(int total, int... parts) {
        int[] all = IntStream.concat(IntStream.of(total), IntStream.of(parts)).toArray();
        long[] weights = new long[all.length];
        Arrays.fill(weights, 1);
        weights[0] = -1;
        facts.add(new AtMost(all, weights, 0));
        facts.add(new AtMost(all, Arrays.stream(weights).map(weight -> -weight).toArray(), 0));
    }

    private void narrow(int place, long from, long to) {
        least.set(place, Math.max(least.get(place), from));
        most.set(place, Math.min(most.get(place), to));
    }

    private int place(Figures figures, String name) {
        return place(name, figures.value(name));
    }

    private int place(String name, long value) {
        return places.computeIfAbsent(name + "=" + value, key -> {
            truth.add(value);
            least.add(0L);
            most.add(UNBOUNDED);
            return truth.size() - 1;
        });
    }
}

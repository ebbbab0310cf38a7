package uk.sendplan.measure.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.disclosure.WholeSolutions.Fact;

/**
 * Works out what can be worked out: every fact that is out becomes a linear one, and {@link WholeSolutions} decides whether a
 * count has another value. It shares no code with what it attacks, and reads what was published as its readers do: as text.
 */
final class Attacker {

    private static final long UNBOUNDED = Long.MAX_VALUE;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Long> truth = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Long> most = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Integer> inDoubt = new HashSet<>();
    private @Nullable WholeSolutions solutions;

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

    /** Takes every percentage that was published for both of its counts. */
    Attacker takesPercentagesForCounts(Figures figures, Map<String, String> published) {
        for (Figures.Percentage percentage : figures.percentages()) {
            if (!published.getOrDefault(percentage.name(), "c").equals("c")) {
                long numerator = figures.value(percentage.numerator());
                long denominator = figures.value(percentage.denominator());
                narrow(place(figures, percentage.numerator()), numerator, numerator);
                narrow(place(figures, percentage.denominator()), denominator, denominator);
            }
        }
        return this;
    }

    static String between(Figures.Percentage percentage) {
        return percentage.numerator() + " of " + percentage.denominator() + ": the others";
    }

    static String increase(String name, long then) {
        return name + " grew from " + then;
    }

    /** Counts can only have grown. */
    Attacker knowsGrowth(Figures before, Figures after) {
        after.counts().forEach((name, count) -> {
            Long then = before.counts().get(name);
            if (then != null && count > then) {
                int increase = place(increase(name, then), count - then);
                narrow(increase, 1, UNBOUNDED);
                equal(place(name, count), place(name, then), increase);
            }
        });
        return this;
    }

    /**
     * A count of this name and value has at least one other value that agrees with all that is known.
     *
     * @throws WholeSolutions.Undecided where the search came to its limit
     */
    boolean isLeftInDoubt(String name, long value) {
        Integer target = places.get(key(name, value));
        if (target == null) {
            throw new IllegalArgumentException("Nothing is known of " + key(name, value));
        }
        if (solutions == null) {
            solutions = new WholeSolutions(array(truth), array(least), array(most), facts);
        }
        if (!inDoubt.contains(target)) {
            solutions.another(target).ifPresent(this::differs);
        }
        return inDoubt.contains(target);
    }

    private void differs(long[] other) {
        if (!agrees(Arrays.stream(other).boxed().toList())) {
            throw new IllegalStateException("What was found is no solution.");
        }
        IntStream.range(0, other.length)
                .filter(place -> other[place] != truth.get(place))
                .forEach(inDoubt::add);
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    boolean agreesWithTheTruth() {
        return agrees(truth);
    }

    private boolean agrees(List<Long> counts) {
        return IntStream.range(0, counts.size())
                        .allMatch(
                                place -> counts.get(place) >= least.get(place) && counts.get(place) <= most.get(place))
                && facts.stream().allMatch(fact -> {
                    long sum = 0;
                    for (int i = 0; i < fact.places().length; i++) {
                        sum += fact.weights()[i] * counts.get(fact.places()[i]);
                    }
                    return fact.exactly() ? sum == fact.bound() : sum <= fact.bound();
                });
    }

    /** Rounded half up: 2(100n) is at least (2p - u)d and below (2p + u)d, with p in whole units u of the last decimal. */
    private void rounded(int numerator, int denominator, BigDecimal percentage) {
        long unit = BigDecimal.ONE.scaleByPowerOfTen(percentage.scale()).longValueExact();
        long shown = percentage.unscaledValue().longValueExact();
        int[] both = {numerator, denominator};
        facts.add(new Fact(both, new long[] {-200 * unit, 2 * shown - 1}, 0, false));
        facts.add(new Fact(both, new long[] {200 * unit, -2 * shown - 1}, -1, false));
    }

    private void equal(int total, int... parts) {
        int[] all = IntStream.concat(IntStream.of(total), IntStream.of(parts)).toArray();
        long[] weights = new long[all.length];
        Arrays.fill(weights, 1);
        weights[0] = -1;
        facts.add(new Fact(all, weights, 0, true));
    }

    private void narrow(int place, long from, long to) {
        least.set(place, Math.max(least.get(place), from));
        most.set(place, Math.min(most.get(place), to));
    }

    private int place(Figures figures, String name) {
        return place(name, figures.value(name));
    }

    private int place(String name, long value) {
        return places.computeIfAbsent(key(name, value), key -> {
            truth.add(value);
            least.add(0L);
            most.add(UNBOUNDED);
            return truth.size() - 1;
        });
    }

    private static String key(String name, long value) {
        return name + "=" + value;
    }
}

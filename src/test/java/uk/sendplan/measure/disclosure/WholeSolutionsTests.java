package uk.sendplan.measure.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.sendplan.Proof;
import uk.sendplan.measure.disclosure.WholeSolutions.Fact;

class WholeSolutionsTests {

    private static final int UNKNOWNS = 5;

    @Test
    void it_decides_small_systems_as_trying_everything_does() {
        int several = 0;
        int one = 0;
        for (int seed = 0; seed < Proof.size(2_000, 50_000); seed++) {
            Random random = new Random(seed);
            long[] known = random.longs(UNKNOWNS, 0, 6).toArray();
            long[] low = new long[UNKNOWNS];
            long[] high = random.longs(UNKNOWNS, 0, 3).toArray();
            for (int place = 0; place < UNKNOWNS; place++) {
                low[place] = known[place] - random.nextInt(Math.toIntExact(known[place]) + 1);
                high[place] += known[place];
            }
            List<Fact> facts = facts(random, known);
            WholeSolutions solutions = new WholeSolutions(known, low, high, facts);
            for (int place = 0; place < UNKNOWNS; place++) {
                boolean another = triesEverything(known, low, high, facts, place);
                assertThat(solutions.another(place).isPresent())
                        .as("system %d, unknown %d", seed, place)
                        .isEqualTo(another);
                several += another ? 1 : 0;
                one += another ? 0 : 1;
            }
        }
        assertThat(several).isGreaterThan(one / 10);
        assertThat(one).isGreaterThan(several / 10);
    }

    @Test
    void a_solution_in_halves_is_none() {
        long[] known = {1, 1, 1};
        List<Fact> facts = List.of(
                new Fact(new int[] {0, 1}, new long[] {2, -1}, 1, true),
                new Fact(new int[] {1, 2}, new long[] {1, 2}, 3, true));
        assertThat(new WholeSolutions(known, new long[] {0, 0, 0}, new long[] {9, 2, 9}, facts).another(1))
                .isEmpty();
    }

    private static List<Fact> facts(Random random, long[] known) {
        List<Fact> facts = new ArrayList<>();
        int number = 1 + random.nextInt(4);
        for (int i = 0; i < number; i++) {
            int[] places = random.ints(0, UNKNOWNS)
                    .distinct()
                    .limit(2 + random.nextInt(3))
                    .toArray();
            long[] weights = new long[places.length];
            long comesTo = 0;
            for (int j = 0; j < places.length; j++) {
                weights[j] = random.nextInt(4) == 0 ? random.nextInt(7) - 3 : random.nextBoolean() ? 1 : -1;
                comesTo += weights[j] * known[places[j]];
            }
            boolean exactly = random.nextInt(3) > 0;
            facts.add(new Fact(places, weights, comesTo + (exactly ? 0 : random.nextInt(3)), exactly));
        }
        return facts;
    }

    private static boolean triesEverything(long[] known, long[] low, long[] high, List<Fact> facts, int place) {
        long[] tried = low.clone();
        while (true) {
            if (tried[place] != known[place] && facts.stream().allMatch(fact -> holds(fact, tried))) {
                return true;
            }
            int next = 0;
            while (next < tried.length && tried[next] == high[next]) {
                tried[next] = low[next];
                next++;
            }
            if (next == tried.length) {
                return false;
            }
            tried[next]++;
        }
    }

    private static boolean holds(Fact fact, long[] values) {
        long sum = 0;
        for (int i = 0; i < fact.places().length; i++) {
            sum += fact.weights()[i] * values[fact.places()[i]];
        }
        return fact.exactly() ? sum == fact.bound() : sum <= fact.bound();
    }
}

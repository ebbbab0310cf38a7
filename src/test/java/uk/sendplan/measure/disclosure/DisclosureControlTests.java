package uk.sendplan.measure.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.sendplan.Proof;
import uk.sendplan.measure.disclosure.Disclosed.Outcome;
import uk.sendplan.measure.disclosure.DisclosureControl.Sequence;

class DisclosureControlTests {

    private static final int THRESHOLD = 5;
    private static final int TABLES = Proof.size(300, 10_000);
    private static final DisclosureControl CONTROL = DisclosureControl.usual();

    @Test
    void every_suppressed_figure_of_random_tables_keeps_two_values() {
        int suppressed = 0;
        int zerosLost = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Figures figures = TestFigures.random(new Random(seed));
            Disclosed disclosed = CONTROL.disclose(figures, List.of());
            assertThat(known(figures, disclosed.all(), List.of()))
                    .as("worked out of table %d: %s as %s", seed, figures, disclosed.all())
                    .isEmpty();
            assertThat(disclosed.outcome()).as("table %d", seed).isNotEqualTo(Outcome.WITHHELD);
            suppressed += disclosed.outcome() == Outcome.SAFE ? 1 : 0;
            zerosLost += zerosLost(figures, disclosed);
        }
        assertThat(suppressed).as("tables with something to hide").isGreaterThan(TABLES / 2);
        assertThat(zerosLost).isZero();
    }

    @Test
    void every_suppressed_figure_keeps_two_values_for_who_has_the_earlier_editions() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            Sequence sequence = random.nextBoolean() ? Sequence.SEPARATE : Sequence.CUMULATIVE;
            List<Disclosed> earlier = new ArrayList<>();
            Figures figures = TestFigures.random(random);
            for (int edition = 0; edition < 3; edition++) {
                Disclosed disclosed = CONTROL.disclose(figures, earlier, sequence);
                if (disclosed.outcome() == Outcome.WITHHELD) {
                    assertThat(knownWhateverIsSuppressed(figures, earlier, sequence))
                            .as("worked out of edition %d of %d, %s, if only zeros are shown", edition, seed, sequence)
                            .isNotEmpty();
                } else {
                    assertThat(known(figures, disclosed.all(), earlier, sequence))
                            .as("worked out of edition %d of %d, %s", edition, seed, sequence)
                            .isEmpty();
                    assertThat(zerosLost(figures, disclosed)).isZero();
                }
                earlier.add(disclosed);
                figures = TestFigures.later(figures, random, sequence == Sequence.CUMULATIVE);
            }
        }
    }

    @Test
    void rounded_tables_keep_two_values_for_every_small_count() {
        for (int seed = 0; seed < TABLES; seed++) {
            Figures figures = TestFigures.random(new Random(seed));
            Method method = seed % 2 == 0 ? Method.roundToNearest() : Method.roundByChance(seed);
            Disclosed disclosed = new DisclosureControl(THRESHOLD, method).disclose(figures, List.of());
            assertThat(known(figures, disclosed.all(), List.of()))
                    .as("worked out of table %d: %s as %s", seed, figures, disclosed.all())
                    .isEmpty();
        }
    }

    @Test
    void both_a_rounded_and_an_unrounded_edition_may_be_out() {
        for (int seed = 0; seed < TABLES; seed++) {
            Figures figures = TestFigures.random(new Random(seed));
            Disclosed exact = CONTROL.disclose(figures, List.of());
            Disclosed rounded =
                    new DisclosureControl(THRESHOLD, Method.roundToNearest()).disclose(figures, List.of(exact));
            if (rounded.outcome() != Outcome.WITHHELD) {
                assertThat(known(figures, rounded.all(), List.of(exact)))
                        .as("table %d", seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void nothing_is_suppressed_where_nothing_is_small() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            long[][] counts = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
            for (long[] row : counts) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(3) == 0 ? 0 : THRESHOLD + random.nextInt(50);
                }
            }
            Disclosed disclosed = CONTROL.disclose(table(counts), List.of());
            assertThat(disclosed.outcome()).isEqualTo(Outcome.ALL_SHOWN);
        }
    }

    @Test
    void a_secondary_suppression_that_is_left_out_is_found() {
        assertLeaks((name, shown) -> why(shown) == Shown.Why.SECONDARY);
    }

    @Test
    void a_total_that_is_left_in_is_found() {
        assertLeaks((name, shown) -> name.contains("total") && shown instanceof Shown.Suppressed);
    }

    @Test
    void a_percentage_that_is_left_in_is_found() {
        Figures figures = Figures.gather()
                .count("all", 40)
                .count("within", 38)
                .percentage("rate", "within", "all", 1)
                .done();
        Disclosed disclosed = CONTROL.disclose(figures, List.of());
        assertThat(known(figures, disclosed.all(), List.of())).isEmpty();
        Map<String, Shown> leaking = new HashMap<>(disclosed.all());
        leaking.put("rate", new Shown.PerHundred(new java.math.BigDecimal("95.0")));
        assertThat(known(figures, leaking, List.of())).contains("within of all: the others");
    }

    @Test
    void an_earlier_edition_that_was_forgotten_is_found() {
        int leaks = 0;
        for (int seed = 0; seed < TABLES / 3; seed++) {
            Random random = new Random(seed);
            Figures before = TestFigures.random(random);
            Disclosed first = CONTROL.disclose(before, List.of());
            Figures after = TestFigures.later(before, random, false);
            Disclosed second = CONTROL.disclose(after, List.of());
            leaks += known(after, second.all(), List.of(first)).isEmpty() ? 0 : 1;
        }
        assertThat(leaks).isGreaterThan(TABLES / 100);
    }

    @Test
    void the_attacker_finds_what_a_child_can_subtract_and_no_more() {
        Figures figures = Figures.gather()
                .count("a", 3)
                .count("b", 9)
                .count("none", 0)
                .total("all", List.of("a", "b", "none"))
                .done();
        assertThat(new Attacker()
                        .knows(figures, Map.of("a", "c", "b", "9", "none", "0", "all", "12"), 0)
                        .isLeftInDoubt("a", 3))
                .isFalse();
        assertThat(new Attacker()
                        .knows(figures, Map.of("a", "c", "b", "c", "none", "0", "all", "12"), 0)
                        .isLeftInDoubt("a", 3))
                .isTrue();
    }

    @Test
    void counts_that_can_only_all_be_one_take_their_total_with_them() {
        Disclosed disclosed = CONTROL.disclose(
                Figures.gather()
                        .count("a", 1)
                        .count("b", 1)
                        .count("d", 1)
                        .count("e", 1)
                        .count("f", 1)
                        .total("all", List.of("a", "b", "d", "e", "f"))
                        .done(),
                List.of());
        assertThat(disclosed.all().values()).extracting(Shown::text).containsOnly("c");
        assertThat(disclosed.outcome()).isEqualTo(Outcome.SAFE);
    }

    @Test
    void the_smallest_further_count_is_taken_and_zeros_stay() {
        Disclosed disclosed = CONTROL.disclose(
                Figures.gather()
                        .count("a", 2)
                        .count("b", 30)
                        .count("d", 7)
                        .count("e", 0)
                        .total("all", List.of("a", "b", "d", "e"))
                        .done(),
                List.of());
        assertThat(disclosed.all().values()).extracting(Shown::text).containsExactly("c", "30", "c", "0", "39");
        assertThat(disclosed.shown("a")).isEqualTo(new Shown.Suppressed(Shown.Why.PRIMARY));
        assertThat(disclosed.shown("d")).isEqualTo(new Shown.Suppressed(Shown.Why.SECONDARY));
    }

    @Test
    void a_total_that_grew_by_one_is_withheld_where_counts_add_up_over_the_year() {
        Figures march = Figures.gather().count("plans", 40).done();
        Figures april = Figures.gather().count("plans", 41).done();
        Disclosed first = CONTROL.disclose(march, List.of(), Sequence.CUMULATIVE);
        assertThat(CONTROL.disclose(april, List.of(first), Sequence.CUMULATIVE)
                        .shown("plans")
                        .text())
                .isEqualTo("c");
        assertThat(CONTROL.disclose(april, List.of(first)).shown("plans").text())
                .isEqualTo("41");
    }

    @Test
    void what_was_published_and_cannot_be_taken_back_withholds_all_and_names_it() {
        Figures figures =
                Figures.gather().count("a", 4).count("b", 50).count("none", 0).done();
        Disclosed careless = new DisclosureControl(3, Method.suppress()).disclose(figures, List.of());
        Disclosed disclosed = CONTROL.disclose(figures, List.of(careless));
        assertThat(disclosed.outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(disclosed.all().values()).extracting(Shown::text).containsOnly("c");
        assertThat(disclosed.perhapsWorkedOut()).contains("a");
    }

    @Test
    void a_table_of_a_whole_council_is_done_in_a_moment() {
        Random random = new Random(7);
        long[][] counts = new long[40][12];
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(90);
            }
        }
        long start = System.nanoTime();
        Disclosed disclosed = CONTROL.disclose(table(counts), List.of());
        assertThat(disclosed.outcome()).isEqualTo(Outcome.SAFE);
        assertThat(disclosed.all().values().stream()
                        .filter(shown -> why(shown) == Shown.Why.SECONDARY)
                        .count())
                .isLessThan(120);
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(20_000);
    }

    @Test
    void figures_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.gather().count("a", 1).count("all", 2).sum("all", List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.gather().count("a", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.gather().count("a", 1).count("a", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.gather().count("a", 9).count("b", 1).percentage("p", "a", "b", 0));
    }

    @Test
    void what_is_written_of_it_has_no_counts() {
        Disclosed disclosed =
                CONTROL.disclose(Figures.gather().count("a", 4).count("b", 77).done(), List.of());
        assertThat(disclosed).hasToString("Disclosed[2 figures, SAFE]");
    }

    private static void assertLeaks(BiPredicate<String, Shown> shownAfterAll) {
        int planted = 0;
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            Figures figures = TestFigures.random(new Random(seed));
            Map<String, Shown> leaking =
                    new HashMap<>(CONTROL.disclose(figures, List.of()).all());
            Set<String> back = leaking.keySet().stream()
                    .filter(figures.counts()::containsKey)
                    .filter(name -> shownAfterAll.test(name, leaking.getOrDefault(name, new Shown.NotApplicable())))
                    .filter(name -> figures.value(name) >= THRESHOLD)
                    .collect(Collectors.toSet());
            if (!back.isEmpty()) {
                planted++;
                back.forEach(name -> leaking.put(name, new Shown.Exactly(figures.value(name))));
                found += known(figures, leaking, List.of()).isEmpty() ? 0 : 1;
            }
        }
        assertThat(planted).isGreaterThan(20);
        assertThat(found).as("of %d planted", planted).isGreaterThan(planted * 9 / 10);
    }

    private static Set<String> known(Figures figures, Map<String, Shown> shown, List<Disclosed> earlier) {
        return known(figures, shown, earlier, Sequence.SEPARATE);
    }

    /** What an attacker can work out: of this edition all that is suppressed or small, of the earlier ones what is small. */
    private static Set<String> known(
            Figures figures, Map<String, Shown> shown, List<Disclosed> earlier, Sequence sequence) {
        Attacker attacker = new Attacker();
        earlier.forEach(edition -> attacker.knows(edition.figures(), texts(edition.all()), within(edition.all())));
        attacker.knows(figures, texts(shown), within(shown));
        Set<String> known = smallThatIsKnown(attacker, figures, earlier, sequence);
        shown.forEach((name, what) -> {
            if (what instanceof Shown.Suppressed
                    && figures.counts().containsKey(name)
                    && !attacker.isLeftInDoubt(name, figures.value(name))) {
                known.add(name);
            }
        });
        return known;
    }

    /**
     * What is known although everything but zeros is suppressed, where a published percentage is taken for both its counts. More
     * cannot be suppressed while anything is shown at all: where this is not empty the edition had to be withheld.
     */
    private static Set<String> knownWhateverIsSuppressed(Figures figures, List<Disclosed> earlier, Sequence sequence) {
        Attacker attacker = new Attacker();
        earlier.forEach(edition -> attacker.knows(edition.figures(), texts(edition.all()), within(edition.all()))
                .takesPercentagesForCounts(edition.figures(), texts(edition.all())));
        Map<String, String> zeros = figures.publishedCounts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue() == 0 ? "0" : "c"));
        return smallThatIsKnown(attacker.knows(figures, zeros, 0), figures, earlier, sequence);
    }

    private static Set<String> smallThatIsKnown(
            Attacker attacker, Figures figures, List<Disclosed> earlier, Sequence sequence) {
        List<Figures> editions =
                new ArrayList<>(earlier.stream().map(Disclosed::figures).toList());
        editions.add(figures);
        if (sequence == Sequence.CUMULATIVE) {
            for (int i = 1; i < editions.size(); i++) {
                attacker.knowsGrowth(editions.get(i - 1), editions.get(i));
            }
        }
        assertThat(attacker.agreesWithTheTruth()).isTrue();
        Set<String> known = new LinkedHashSet<>();
        for (int i = 1; i < editions.size() && sequence == Sequence.CUMULATIVE; i++) {
            Figures before = editions.get(i - 1);
            editions.get(i).counts().forEach((name, count) -> {
                long then = before.counts().getOrDefault(name, count);
                if (isSmall(count - then) && !attacker.isLeftInDoubt(Attacker.increase(name, then), count - then)) {
                    known.add(name + " grew");
                }
            });
        }
        for (Figures edition : editions) {
            edition.counts().forEach((name, count) -> {
                if (isSmall(count) && !attacker.isLeftInDoubt(name, count)) {
                    known.add(name);
                }
            });
            edition.percentages().forEach(percentage -> {
                long between = edition.value(percentage.denominator()) - edition.value(percentage.numerator());
                if (isSmall(between) && !attacker.isLeftInDoubt(Attacker.between(percentage), between)) {
                    known.add(Attacker.between(percentage));
                }
            });
        }
        return known;
    }

    private static Map<String, String> texts(Map<String, Shown> shown) {
        return shown.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, figure -> figure.getValue().text()));
    }

    private static int within(Map<String, Shown> shown) {
        return shown.values().stream()
                .mapToInt(what -> what instanceof Shown.Rounded rounded ? rounded.within() : 0)
                .max()
                .orElse(0);
    }

    private static long zerosLost(Figures figures, Disclosed disclosed) {
        return figures.publishedCounts().entrySet().stream()
                .filter(count -> count.getValue() == 0)
                .filter(count -> !disclosed.shown(count.getKey()).text().equals("0"))
                .count();
    }

    private static Figures table(long[][] counts) {
        return Figures.table(names("r", counts.length), names("k", counts[0].length), counts);
    }

    private static List<String> names(String prefix, int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> prefix + i)
                .toList();
    }

    private static Shown.@org.jspecify.annotations.Nullable Why why(Shown shown) {
        return shown instanceof Shown.Suppressed suppressed ? suppressed.why() : null;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < THRESHOLD;
    }
}

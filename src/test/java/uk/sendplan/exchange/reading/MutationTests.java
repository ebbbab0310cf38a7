package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.sendplan.Proof;
import uk.sendplan.Seeds;

/** Damaged plans: whatever happens to a text, no character of it is lost and every item is in the plan. */
class MutationTests {
    private static final int VARIANTS = Proof.size(100, 1_000);
    private static final List<String> FURNITURE = List.of(
            "Skip to main content",
            "Home",
            "Page 3 of 12",
            "Download as a PDF",
            "Was this page helpful?",
            "Yes",
            "No",
            "5 min read",
            "Share this page",
            "Last updated 1 May",
            "",
            "   ",
            "•",
            "12.",
            "References",
            "* * *",
            "1.2");

    @Test
    void variants_of_a_small_plan_lose_nothing() {
        checkVariants(SamplePlan.TEXT, VARIANTS);
    }

    @Test
    void variants_of_the_whole_plan_lose_nothing() {
        checkVariants(Seeds.read("buckinghamshire-improvement-plan-2021-2023.txt"), VARIANTS);
    }

    @Test
    void variants_of_the_other_documents_lose_nothing() {
        for (String name : List.of(
                "southend-recommendation-1-update.txt",
                "southend-recommendation-2-update.txt",
                "southend-recommendation-3-update.txt",
                "mp-referrals-strategy-article.txt")) {
            checkVariants(Seeds.read(name), VARIANTS / 10);
        }
    }

    private static void checkVariants(String text, int variants) {
        for (int seed = 0; seed < variants; seed++) {
            Random random = new Random(seed);
            String variant = mutated(text, random);
            try {
                PlanReading reading = Readings.of(variant);
                if (seed % 4 == 0) {
                    Readings.of(variant, someCorrections(reading, random));
                }
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("variant " + seed, failure);
            }
        }
    }

    /** Any choice for any decision, any kind for any line: a person may do that. */
    private static Corrections someCorrections(PlanReading reading, Random random) {
        Corrections corrections = Corrections.NONE;
        for (Decision decision : reading.decisions()) {
            if (!decision.choices().isEmpty() && random.nextInt(3) == 0) {
                corrections = corrections.choosing(decision.id(), pick(decision.choices(), random));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            corrections = corrections.setting(1 + random.nextInt(500), pick(List.of(LineKind.values()), random));
        }
        return corrections;
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            mutate(lines, random);
        }
        return String.join(random.nextInt(10) == 0 ? "\r\n" : "\n", lines);
    }

    private static void mutate(List<String> lines, Random random) {
        if (lines.size() < 3) {
            lines.add("One more line");
            return;
        }
        int at = random.nextInt(lines.size() - 1);
        int length = Math.min(1 + random.nextInt(8), lines.size() - at);
        switch (random.nextInt(11)) {
            case 0 -> lines.subList(at, at + length).clear();
            case 1 -> lines.set(at, lines.get(at) + lines.remove(at + 1).strip());
            case 2 -> lines.replaceAll(line -> random.nextInt(20) == 0 ? renumbered(line, random) : line);
            case 3 -> Collections.shuffle(lines.subList(at, at + length), random);
            case 4 -> lines.add(at, pick(FURNITURE, random));
            case 5 -> {
                int cut = random.nextInt(lines.get(at).length() + 1);
                lines.set(at, lines.get(at).substring(0, cut));
                lines.subList(at + 1, lines.size()).clear();
            }
            case 6 -> lines.addAll(List.copyOf(lines));
            case 7 -> lines.replaceAll(line -> random.nextInt(10) == 0 ? line.strip() : line);
            case 8 -> lines.removeIf(String::isBlank);
            case 9 -> {
                int cut = random.nextInt(lines.get(at).length() + 1);
                lines.add(at + 1, lines.get(at).substring(cut));
                lines.set(at, lines.get(at).substring(0, cut));
            }
            default -> {
                int place = random.nextInt(lines.get(at).length() + 1);
                String glued =
                        pick(List.of("9. A", "• ", "Reference: 1.4", "(B1)", "\t", "Outcome:", "\u00A0", "#"), random);
                lines.set(
                        at,
                        lines.get(at).substring(0, place)
                                + glued
                                + lines.get(at).substring(place));
            }
        }
    }

    private static String renumbered(String line, Random random) {
        return line.replaceFirst("\\d+", String.valueOf(random.nextInt(130)));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}

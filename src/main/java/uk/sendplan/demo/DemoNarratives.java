package uk.sendplan.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Finds words for one action: sentences of alderbrook-narratives.txt by the kind of its work, with its own words filled in. The
 * same action gets the same words at every start, and no sentence twice before it has had them all.
 */
final class DemoNarratives {

    private static final String FILE = "alderbrook-narratives.txt";
    private static final List<String> SMALL_NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** Reasons of work that is not on track: why, what will be done, what happens otherwise. */
    record Trouble(String why, String plan, String otherwise) {}

    private final Map<String, List<List<String>>> bank;
    private final Map<String, List<List<String>>> left = new HashMap<>();
    private final DemoAction action;
    private final Random random;

    DemoNarratives(Map<String, List<List<String>>> bank, DemoAction action, Random random) {
        this.bank = bank;
        this.action = action;
        this.random = random;
    }

    /** What the file says, by "kind/what is said". */
    static Map<String, List<List<String>>> bank() {
        Map<String, List<List<String>>> bank = new HashMap<>();
        for (String line : DemoFile.lines(FILE)) {
            List<String> fields = DemoFile.fields(line);
            bank.computeIfAbsent(fields.get(0), key -> new ArrayList<>()).add(fields.subList(1, fields.size()));
        }
        return bank;
    }

    /** "going", "done" …: of its kind of work. */
    String sentence(String what, LocalDate day) {
        return fill(draw(action.kind() + "/" + what).get(0), day);
    }

    /** Of any kind of work. */
    String common(String what, LocalDate day) {
        return fill(draw("any/" + what).get(0), day);
    }

    Trouble trouble(DemoMark mark, LocalDate day) {
        List<String> drawn = draw(action.kind() + "/" + (mark == DemoMark.RED ? "red" : "amber"));
        return new Trouble(fill(drawn.get(0), day), fill(drawn.get(1), day), fill(drawn.get(2), day));
    }

    /** One sentence or two on work that goes on. */
    String going(LocalDate day) {
        String first = sentence("going", day);
        return switch (random.nextInt(5)) {
            case 0 -> first + " " + common("going", day);
            case 1 -> first + " " + sentence("going", day);
            default -> first;
        };
    }

    /** As many sentences as there is room for. */
    String longest(int limit, LocalDate day) {
        List<String> all = new ArrayList<>();
        bank.forEach((key, lines) -> {
            if (key.endsWith("/going")) {
                lines.forEach(line -> all.add(line.get(0)));
            }
        });
        Collections.sort(all);
        Collections.shuffle(all, random);
        StringBuilder text = new StringBuilder();
        for (int next = 0; text.length() < limit; next++) {
            text.append(fill(all.get(next % all.size()), day)).append(next % 6 == 5 ? "\n\n" : " ");
        }
        return text.substring(0, limit - 1) + "…";
    }

    boolean chance(int ofTen) {
        return random.nextInt(10) < ofTen;
    }

    private List<String> draw(String key) {
        List<List<String>> lines = left.computeIfAbsent(key, missing -> new ArrayList<>());
        if (lines.isEmpty()) {
            List<List<String>> all = bank.get(key);
            if (all == null) {
                throw new IllegalArgumentException("no narratives for " + key + ", " + action.title());
            }
            lines.addAll(all);
            Collections.shuffle(lines, random);
        }
        return lines.remove(lines.size() - 1);
    }

    private String fill(String sentence, LocalDate day) {
        String filled = sentence.replace("{thing}", action.inShort())
                .replace("{with}", with())
                .replace("{n}", SMALL_NUMBERS.get(random.nextInt(SMALL_NUMBERS.size())))
                .replace("{m}", String.valueOf(12 + random.nextInt(37)))
                .replace("{month}", name(day.getMonth()))
                .replace("{next}", name(day.getMonth().plus(1)));
        return beginningLarge(filled);
    }

    private String with() {
        List<DemoOrganisation> supporting = List.copyOf(action.supporting());
        return supporting.isEmpty()
                ? "the priority group"
                : supporting.get(random.nextInt(supporting.size())).inShort();
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** Sentences may begin with what was filled in. */
    private static String beginningLarge(String text) {
        StringBuilder written = new StringBuilder(text);
        boolean beginning = true;
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            if (beginning && Character.isLetterOrDigit(letter)) {
                written.setCharAt(at, Character.toUpperCase(letter));
                beginning = false;
            } else if (letter == '.' || letter == '?') {
                beginning = at + 1 == written.length() || written.charAt(at + 1) == ' ';
            }
        }
        return written.toString();
    }
}

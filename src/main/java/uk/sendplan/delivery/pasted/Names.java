package uk.sendplan.delivery.pasted;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds by a name as people write it: without regard to case, punctuation, "&" for "and", and "the" before it. */
final class Names {

    private static final int SHORTEST_PART = 3;

    private Names() {}

    /** Those of exactly that name; where there are none, those whose name has it as a part. */
    static <T> List<T> find(String typed, List<T> among, Function<T, String> name) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<T> same = among.stream()
                .filter(one -> plain(name.apply(one)).equals(wanted))
                .toList();
        if (!same.isEmpty() || wanted.length() < SHORTEST_PART) {
            return same;
        }
        return among.stream()
                .filter(one -> (" " + plain(name.apply(one)) + " ").contains(" " + wanted + " "))
                .toList();
    }

    private static String plain(String name) {
        String words = name.toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}

package uk.sendplan.exchange.reading;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts by their words. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,40}");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "and", "for", "with", "that", "are", "from", "this", "which", "will", "their", "have", "has", "been",
            "not", "into", "through", "who", "what", "when", "where", "all", "any", "can", "its", "our", "was", "were",
            "being", "more", "than", "they", "them", "these", "those", "such", "also", "per", "via", "within",
            "across");
    private static final int STEM = 7;

    private Words() {}

    /** The words that carry meaning, cut to their stems. */
    static Set<String> content(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!EMPTY_WORDS.contains(word.group())) {
                words.add(stem(word.group()));
            }
        }
        return words;
    }

    /** True where the wordings differ in more than case, space and punctuation. */
    static boolean differ(String one, String other) {
        return !bare(one).equals(bare(other));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String stem(String word) {
        String single = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return single.length() > STEM ? single.substring(0, STEM) : single;
    }
}

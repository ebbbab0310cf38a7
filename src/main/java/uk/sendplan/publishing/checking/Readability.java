package uk.sendplan.publishing.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read: the age at which most can read it, by the Flesch-Kincaid grade level (Kincaid et al. 1975: 0.39 words a
 * sentence + 11.8 syllables a word - 15.59) and five years, and its longest sentences. Syllables are counted by groups of vowels, which
 * is right for nine English words in ten; the age is a hint, not a measurement.
 *
 * @param words how many there are
 * @param age in years; nought without words
 * @param longSentences those of more than {@value #LONGEST_SENTENCE} words
 */
public record Readability(int words, int age, List<String> longSentences) {

    /** In words (GOV.UK style guide: sentences over 25 words are split). */
    public static final int LONGEST_SENTENCE = 25;

    private static final Pattern END = Pattern.compile("(?<=[.!?])[\"”’)]*\\s+(?=[\\p{Lu}\\d“\"‘(])|\\R+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’.,-][\\p{L}\\d]+)*+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäéèêëíîïóôöúûüŵŷ]+");
    private static final Pattern SILENT_END = Pattern.compile("(?:[^aeiouysxzcg]es|[^aeiouydt]ed|[^aeiouy]e)$");
    private static final int SCHOOL_BEGINS = 5;
    private static final int YOUNGEST = 5;

    public static Readability of(String text) {
        List<String> sentences = sentences(text);
        long words = sentences.stream().mapToLong(Readability::words).sum();
        if (words == 0) {
            return new Readability(0, 0, List.of());
        }
        long syllables = WORD.matcher(text)
                .results()
                .mapToLong(word -> syllables(word.group()))
                .sum();
        double grade = 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
        return new Readability(
                (int) words,
                (int) Math.max(YOUNGEST, Math.round(grade + SCHOOL_BEGINS)),
                sentences.stream()
                        .filter(sentence -> words(sentence) > LONGEST_SENTENCE)
                        .toList());
    }

    /** With at least one word each. */
    private static List<String> sentences(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> words(sentence) > 0)
                .toList();
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    /** At least one. */
    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.UK).replaceAll("['’]s?$", "");
        int groups = (int) VOWELS.matcher(plain).results().count();
        boolean silent = groups > 1 && SILENT_END.matcher(plain).find() && !plain.matches(".*[^aeiouy]les?$");
        return Math.max(1, silent ? groups - 1 : groups);
    }
}

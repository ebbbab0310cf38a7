package uk.sendplan.comment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a text names: "@" and a name as the area knows it, in small or capital letters, with whatever blanks between its words. Where one
 * name begins another, the longer one is meant. The "@" of an e-mail address names nobody.
 *
 * @param named those whom it names
 * @param unclear names that more than one person has
 * @param unknown the words after an "@" that begin no name
 */
public record Mentions(Set<UUID> named, List<String> unclear, List<String> unknown) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Signs that are not seen. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** An "@" that a letter stands after, and that no letter or digit stands before, nor one of the signs of an address behind such. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][._%+-])@(?=\\p{L})");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]{1,40}");

    /** @param name as it is shown */
    public record Nameable(UUID accountId, String name) {}

    private record Known(String plain, Nameable person) {}

    /** @param chosen those whom the author named beside the text: they say who is meant where a name is unclear */
    public static Mentions in(String text, Collection<Nameable> people, Set<UUID> chosen) {
        String plain = plain(text);
        Set<UUID> named = new LinkedHashSet<>(chosen);
        List<String> unclear = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Known> known = people.stream()
                .map(one -> new Known(plain(one.name()), one))
                .sorted(Comparator.comparingInt((Known one) -> one.plain().length())
                        .reversed())
                .toList();
        Matcher at = AT.matcher(plain);
        while (at.find()) {
            List<Nameable> meant = longest(plain, at.end(), known);
            if (meant.isEmpty()) {
                Matcher word = WORD.matcher(plain).region(at.end(), plain.length());
                unknown.add(word.lookingAt() ? word.group() : plain.substring(at.end(), at.end() + 1));
            } else if (meant.size() == 1) {
                named.add(meant.get(0).accountId());
            } else if (meant.stream().noneMatch(one -> chosen.contains(one.accountId()))) {
                unclear.add(meant.get(0).name());
            }
        }
        return new Mentions(
                named,
                unclear.stream().distinct().toList(),
                unknown.stream().distinct().toList());
    }

    /**
     * Those with the longest name that stands there as a whole.
     *
     * @param known the longest names first
     */
    private static List<Nameable> longest(String plain, int from, List<Known> known) {
        List<Known> there =
                known.stream().filter(one -> standsAt(plain, from, one.plain())).toList();
        return there.stream()
                .takeWhile(one -> one.plain().length() == there.get(0).plain().length())
                .map(Known::person)
                .toList();
    }

    private static boolean standsAt(String plain, int from, String name) {
        int end = from + name.length();
        return !name.isEmpty()
                && plain.regionMatches(true, from, name, 0, name.length())
                && (end == plain.length() || !isInName(plain, end));
    }

    /** A letter or digit goes on; a hyphen or apostrophe does where a letter follows, but "’s" ends the name. */
    private static boolean isInName(String plain, int at) {
        int here = plain.codePointAt(at);
        if (Character.isLetterOrDigit(here) || Character.getType(here) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean joins = here == '-' || here == '\'';
        boolean letterFollows = at + 1 < plain.length() && Character.isLetter(plain.codePointAt(at + 1));
        boolean possessive = here == '\''
                && plain.regionMatches(true, at + 1, "s", 0, 1)
                && (at + 2 == plain.length() || !Character.isLetter(plain.codePointAt(at + 2)));
        return joins && letterFollows && !possessive;
    }

    /** As two texts are compared, but for capital letters: composed, one blank between words, one kind of apostrophe and hyphen. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }
}

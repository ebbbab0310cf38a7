package uk.sendplan.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that somebody looks for. All of them must occur, in any order and as parts of words; case, accents and the shape of
 * quotation marks do not matter. A word that looks like a number or a code ("1.10", "B3") must occur whole: 1.1 does not find
 * 1.10.
 */
public final class Wanted {

    /** More than a person types; what is longer is cut, so that a pasted page costs no more than a sentence. */
    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 20;
    private static final Pattern NUMBER_OR_CODE = Pattern.compile("\\p{L}{0,3}\\d+([.\\-]\\d+)*\\p{L}?");

    private final String typed;
    private final List<String> words;

    private Wanted(String typed, List<String> words) {
        this.typed = typed;
        this.words = words;
    }

    public static Wanted of(@Nullable String typed) {
        String plain = typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
        String kept = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
        List<String> words = Arrays.stream(Folded.of(kept).text().split("[\\s,;\"]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return new Wanted(kept, words);
    }

    /** As it was typed, for the box it was typed into. */
    public String typed() {
        return typed;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether all words occur, each in any of the texts. */
    public boolean matches(Collection<String> texts) {
        List<Folded> folded = texts.stream().map(Folded::of).toList();
        return words.stream()
                .allMatch(word ->
                        folded.stream().anyMatch(text -> !places(word, text).isEmpty()));
    }

    /** A piece of a text; the pieces together are the text. */
    public record Segment(String text, boolean hit) {}

    /** The text cut where the words occur in it. */
    public List<Segment> marked(String text) {
        Folded folded = Folded.of(text);
        boolean[] hit = new boolean[text.length()];
        for (String word : words) {
            for (int place : places(word, folded)) {
                Arrays.fill(hit, folded.from(place), folded.to(place + word.length() - 1), true);
            }
        }
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || hit[end] != hit[start]) {
                segments.add(new Segment(text.substring(start, end), hit[start]));
                start = end;
            }
        }
        return List.copyOf(segments);
    }

    public boolean hits(String text) {
        Folded folded = Folded.of(text);
        return words.stream().anyMatch(word -> !places(word, folded).isEmpty());
    }

    private static List<Integer> places(String word, Folded text) {
        boolean whole = NUMBER_OR_CODE.matcher(word).matches();
        List<Integer> places = new ArrayList<>();
        for (int at = text.text().indexOf(word); at >= 0; at = text.text().indexOf(word, at + 1)) {
            if (!whole || text.standsAlone(at, at + word.length())) {
                places.add(at);
            }
        }
        return places;
    }

    /**
     * A text without case and accents, and where each of its characters came from.
     *
     * @param origin for each character of {@code text}, the index of the first of the original it stands for; one more at the
     *     end
     */
    private record Folded(String text, int[] origin) {

        static Folded of(String original) {
            StringBuilder folded = new StringBuilder();
            List<Integer> origin = new ArrayList<>();
            for (int at = 0; at < original.length(); ) {
                int next = original.offsetByCodePoints(at, 1);
                String plain = plain(original.substring(at, next));
                for (int place = 0; place < plain.length(); place++) {
                    origin.add(at);
                }
                folded.append(plain);
                at = next;
            }
            origin.add(original.length());
            return new Folded(
                    folded.toString(),
                    origin.stream().mapToInt(Integer::intValue).toArray());
        }

        private static String plain(String character) {
            if (character.charAt(0) < 128) {
                return character.toLowerCase(Locale.ROOT);
            }
            return Normalizer.normalize(character, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\u2018\u2019\u02bc]", "'")
                    .replaceAll("[\u201c\u201d]", "\"")
                    .replaceAll("[\u2010-\u2015]", "-");
        }

        int from(int place) {
            return origin[place];
        }

        /** The end, in the original, of what the character stands for. */
        int to(int place) {
            int next = place + 1;
            while (next < origin.length - 1 && origin[next] == origin[place]) {
                next++;
            }
            return origin[next];
        }

        boolean standsAlone(int from, int to) {
            boolean before = from == 0 || !joins(from - 1, -1);
            boolean after = to == text.length() || !joins(to, 1);
            return before && after;
        }

        /** Whether a number or code would go on with this character: "1.10" goes on after "1.1", a full stop ends it. */
        private boolean joins(int place, int step) {
            char neighbour = text.charAt(place);
            if (Character.isLetterOrDigit(neighbour)) {
                return true;
            }
            int beyond = place + step;
            return (neighbour == '.' || neighbour == '-')
                    && beyond >= 0
                    && beyond < text.length()
                    && Character.isDigit(text.charAt(beyond));
        }
    }
}

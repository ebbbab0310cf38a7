package uk.sendplan.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.sendplan.shared.Refused;

/**
 * Which passwords may be set (OWASP ASVS 5.0, 6.2; NIST SP 800-63B): length counts, composition does not, and what is easy to guess is
 * refused.
 */
public final class PasswordRules {

    public static final int SHORTEST = 15;

    public static final int SHORTEST_WITH_SECOND_FACTOR = 12;

    public static final int LONGEST = 128;

    /** Of zxcvbn's scale from 0 to 4: from 3 on, more than a hundred million guesses. */
    private static final int GOOD = 3;

    /** So many characters are left when the words that are known of the account are taken out. */
    private static final int OF_ITS_OWN = 8;

    private static final int MOST_WORDS = 60;

    /** Of this service, in every installation. */
    private static final List<String> OF_THE_SERVICE =
            List.of("send", "sendplan", "plan", "tracker", "sendplantracker", "improvement", "council", "inclusion");

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private PasswordRules() {}

    public static int shortest(boolean secondFactor) {
        return secondFactor ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST;
    }

    /** Written in one way, however a keyboard made it (NFKC). */
    static String normalised(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** For the person whose password it becomes. */
    static void require(String password, Viewer owner) {
        List<String> known = new ArrayList<>(List.of(owner.name()));
        owner.seats().forEach(seat -> known.add(seat.areaName()));
        require(password, owner.secondFactor(), owner.email(), known);
    }

    /**
     * @param known what is known of the account: names, addresses, areas
     * @throws Refused at the field "password"
     */
    static void require(String password, boolean secondFactor, String email, Collection<String> known) {
        String read = normalised(password);
        int length = read.codePointCount(0, read.length());
        if (length < shortest(secondFactor)) {
            throw new Refused("password", "password.error.short", shortest(secondFactor));
        }
        if (length > LONGEST) {
            throw new Refused("password", "password.error.long", LONGEST);
        }
        if (read.strip().equalsIgnoreCase(email)) {
            throw new Refused("password", "password.error.address");
        }
        List<String> words = words(email, known);
        if (lengthWithout(words, read) < OF_ITS_OWN
                || GUESSING.measure(read, words).getScore() < GOOD) {
            throw new Refused("password", "password.error.guessable");
        }
    }

    private static int lengthWithout(List<String> words, String password) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.codePointCount(0, left.length());
    }

    /** The longest first. */
    private static List<String> words(String email, Collection<String> known) {
        List<String> words = new ArrayList<>(OF_THE_SERVICE);
        words.add(email);
        Stream.concat(Stream.of(email), known.stream())
                .flatMap(text -> Stream.concat(
                        Stream.of(text.replaceAll("\\W+", "")), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(words::add);
        words.sort(Comparator.comparing(String::length).reversed());
        return words;
    }
}

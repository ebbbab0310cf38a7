package uk.sendplan.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.sendplan.shared.Hashes;

/** Codes for the day on which the device is lost: 16 signs each, of which none looks like another (80 bits), shown once. */
final class RecoveryCodes {

    static final int MANY = 10;

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final Pattern ONE = Pattern.compile("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        return IntStream.range(0, MANY).mapToObj(number -> one()).toList();
    }

    private static String one() {
        return IntStream.range(0, LENGTH)
                .mapToObj(place ->
                        (place > 0 && place % GROUP == 0 ? "-" : "") + SIGNS.charAt(RANDOM.nextInt(SIGNS.length())))
                .collect(Collectors.joining());
    }

    /** Whether it is written as one that was made. */
    static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }

    /** However it was typed. */
    static String hash(String typed) {
        return Hashes.sha256(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}

package uk.sendplan.access;

import java.security.SecureRandom;
import java.util.Base64;
import uk.sendplan.shared.Hashes;

/** Secrets of links: 256 random bits, kept only as their SHA-256. */
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** As it stands in an address. */
    static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String secret) {
        return Hashes.sha256(secret);
    }
}

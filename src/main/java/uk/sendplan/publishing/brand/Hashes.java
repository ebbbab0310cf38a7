package uk.sendplan.publishing.brand;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of what may be kept for ever, made of its bytes. */
final class Hashes {

    private static final int BYTES = 16;

    private Hashes() {}

    /** The first half of its SHA-256, as 32 digits. */
    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package uk.sendplan.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 (FIPS 180-4), plain and keyed (HMAC, RFC 2104), which every Java has. */
public final class Hashes {

    private static final String KEYED = "HmacSHA256";
    private static final int TAG_LENGTH = 32;

    private Hashes() {}

    /** @return 64 hexadecimal digits, of the text in UTF-8 */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return 64 hexadecimal digits */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return the first half of its SHA-256, 32 hexadecimal digits: a name for what is only told apart from others, and kept by readers */
    public static String tag(byte[] content) {
        return sha256(content).substring(0, TAG_LENGTH);
    }

    /** @return 32 bytes, which only who has the key can make */
    public static byte[] keyed(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(KEYED);
            mac.init(new SecretKeySpec(key, KEYED));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

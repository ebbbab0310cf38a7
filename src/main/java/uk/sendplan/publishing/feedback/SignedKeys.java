package uk.sendplan.publishing.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys of forms that anybody may fill in: "time.id.signature". Only a page of ours can have made one, for this very page, and not long
 * ago; neither a session nor a cookie is needed.
 */
final class SignedKeys {

    static final Duration LASTS = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,12})\\.(\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12})\\.(\\p{XDigit}{64})");

    private SignedKeys() {}

    static String make(byte[] secret, String page, Instant now, UUID id) {
        return now.getEpochSecond() + "." + id + "." + signature(secret, page, now.getEpochSecond(), id);
    }

    /** The id within the key, unless it was made elsewhere, for another page, or too long ago. */
    static Optional<UUID> read(byte[] secret, String page, Instant now, @Nullable String key) {
        Matcher parts = FORM.matcher(key == null ? "" : key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long made = Long.parseLong(parts.group(1));
        UUID id = UUID.fromString(parts.group(2));
        byte[] right = signature(secret, page, made, id).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(right, parts.group(3).getBytes(StandardCharsets.UTF_8));
        return ours && isCurrent(made, now) ? Optional.of(id) : Optional.empty();
    }

    private static boolean isCurrent(long made, Instant now) {
        try {
            Instant moment = Instant.ofEpochSecond(made);
            return !moment.isAfter(now) && moment.plus(LASTS).isAfter(now);
        } catch (DateTimeException outOfRange) {
            return false;
        }
    }

    private static String signature(byte[] secret, String page, long made, UUID id) {
        return HexFormat.of().formatHex(hmac(secret, made + "\n" + id + "\n" + page));
    }

    static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

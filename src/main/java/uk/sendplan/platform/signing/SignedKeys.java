package uk.sendplan.platform.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys that carry what they stand for and are signed by the installation, so that nothing has to be remembered about them. A key is
 * good for one purpose and about one thing: an area, or a page. It can be read by whoever has it: nothing secret goes into it.
 */
@Component
public class SignedKeys {

    private static final int SIGNATURE = 16;
    private static final int EXPIRY = Long.BYTES;
    private static final int ID = 2 * Long.BYTES;
    private static final int LONGEST = 400;
    private static final long NEVER = Long.MAX_VALUE;

    private final InstallationSecret secret;
    private final Clock clock;

    SignedKeys(InstallationSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** @param content what was signed; @param expired the key was good until now */
    public record Opened(byte[] content, boolean expired) {

        public UUID asId() {
            return ids().get(0);
        }

        /** As many as were signed. */
        public List<UUID> ids() {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            List<UUID> ids = new ArrayList<>();
            while (bytes.remaining() >= ID) {
                ids.add(new UUID(bytes.getLong(), bytes.getLong()));
            }
            return ids;
        }
    }

    /** A key that stands for an id, and is good for a while. */
    public String ofId(String purpose, String about, UUID id, Duration lasts) {
        return sign(purpose, about, bytes(id), clock.instant().plus(lasts).getEpochSecond());
    }

    /** A key that stands for several ids, and is good for a while. */
    public String ofIds(String purpose, List<UUID> ids, Duration lasts) {
        return sign(purpose, "", bytes(ids), clock.instant().plus(lasts).getEpochSecond());
    }

    /** A key that stands for several ids, and is good for ever. */
    public String lastingOfIds(String purpose, List<UUID> ids) {
        return sign(purpose, "", bytes(ids), NEVER);
    }

    /** A key that is good for ever. */
    public String lasting(String purpose, String about, byte[] content) {
        return sign(purpose, about, content, NEVER);
    }

    private String sign(String purpose, String about, byte[] content, long expires) {
        byte[] signed = ByteBuffer.allocate(EXPIRY + content.length)
                .putLong(expires)
                .put(content)
                .array();
        byte[] key = ByteBuffer.allocate(signed.length + SIGNATURE)
                .put(signed)
                .put(signature(purpose, about, signed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** Nothing for a key that this installation did not sign for this purpose and about this. */
    public Optional<Opened> open(String purpose, String about, @Nullable String key) {
        byte[] bytes = decoded(key);
        if (bytes.length <= EXPIRY + SIGNATURE) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(bytes, signed.length, bytes.length);
        if (!MessageDigest.isEqual(signature, signature(purpose, about, signed))) {
            return Optional.empty();
        }
        long expires = ByteBuffer.wrap(signed).getLong();
        boolean expired = expires != NEVER && !clock.instant().isBefore(Instant.ofEpochSecond(expires));
        return Optional.of(new Opened(Arrays.copyOfRange(signed, EXPIRY, signed.length), expired));
    }

    private byte[] signature(String purpose, String about, byte[] signed) {
        byte[] hash =
                secret.hash(purpose.getBytes(StandardCharsets.UTF_8), about.getBytes(StandardCharsets.UTF_8), signed);
        return Arrays.copyOf(hash, SIGNATURE);
    }

    private static byte[] decoded(@Nullable String key) {
        if (key == null || key.length() > LONGEST) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(key);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    static byte[] bytes(UUID id) {
        return bytes(List.of(id));
    }

    private static byte[] bytes(List<UUID> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * ID);
        ids.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return bytes.array();
    }
}

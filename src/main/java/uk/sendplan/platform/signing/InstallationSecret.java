package uk.sendplan.platform.signing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.Hashes;

/**
 * The one secret of the installation, read from the database once: 244 random bits which its first migration made. It is never used
 * as it is, only for keyed hashes (HMAC-SHA256).
 */
@Component
public class InstallationSecret {

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] key;

    InstallationSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return 32 bytes, from which neither the secret nor the parts can be found; the same parts in another division differ */
    public byte[] hash(byte[]... parts) {
        return Hashes.keyed(
                key(),
                Arrays.stream(parts)
                        .flatMap(part -> Stream.of(
                                ByteBuffer.allocate(Integer.BYTES)
                                        .putInt(part.length)
                                        .array(),
                                part))
                        .toArray(byte[][]::new));
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = jdbc.sql("select installation_secret()").query(byte[].class).single();
            key = known;
        }
        return known;
    }
}

package uk.sendplan.platform.signing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one secret of the installation, read from the database once: 244 random bits which its first migration made. It is never used
 * as it is, only for keyed hashes (HMAC-SHA256).
 */
@Component
public class InstallationSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec key;

    InstallationSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return 32 bytes, from which neither the secret nor the parts can be found; the same parts in another division differ */
    public byte[] hash(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(
                    jdbc.sql("select installation_secret()").query(byte[].class).single(), ALGORITHM);
            key = known;
        }
        return known;
    }
}

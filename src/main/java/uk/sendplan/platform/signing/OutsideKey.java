package uk.sendplan.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.PrivateFiles;
import uk.sendplan.platform.SettingMissing;
import uk.sendplan.shared.Hashes;

/**
 * The one secret that is not in the database, for what its owner must not be able to read or to make: {@code sendplan.secrets-key}, at least
 * 32 random bytes in base64. Production has to name it; in demo mode it is made at the first start and kept in the data folder, in a file
 * that only its owner may read. It is never used as it is: each purpose has a key of its own, HMAC-SHA256 of the purpose's name.
 */
@Component
public class OutsideKey {

    private static final int SHORTEST = 32;
    private static final String FILE = "secrets-key";

    private final byte[] key;

    OutsideKey(
            @Value("${sendplan.secrets-key:}") String configured,
            @Value("${sendplan.data:./data}") Path data,
            Environment environment) {
        if (configured.isBlank() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw missing("is not set");
        }
        this.key = decoded(configured.isBlank() ? kept(data) : configured);
    }

    /** @return 32 bytes, always the same for a purpose, from which neither the secret nor another purpose's key can be found */
    public byte[] of(String purpose) {
        return Hashes.keyed(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static String kept(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                PrivateFiles.createFolder(data);
                PrivateFiles.write(file, random() + "\n");
            }
            return Files.readString(file);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static String random() {
        byte[] bytes = new byte[SHORTEST];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw missing("is not base64");
        }
        if (bytes.length < SHORTEST) {
            throw missing("has " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static SettingMissing missing(String what) {
        return new SettingMissing(
                "sendplan.secrets-key " + what
                        + ". It seals the audit and hides what signs people in from whoever reads the database.",
                "Set SENDPLAN_SECRETS_KEY to at least 32 random bytes in base64 (openssl rand -base64 32), and keep a copy of it apart"
                        + " from the backups of the database.");
    }
}

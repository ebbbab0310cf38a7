package uk.sendplan.publishing.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedKeysTests {

    private static final byte[] SECRET = "a secret of ours".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final String key = SignedKeys.make(SECRET, "a/b/1", NOW, ID);

    @Test
    void a_key_is_read_for_its_page_until_it_expires() {
        assertThat(SignedKeys.read(SECRET, "a/b/1", NOW, key)).contains(ID);
        assertThat(SignedKeys.read(SECRET, "a/b/1", NOW.plus(SignedKeys.LASTS).minusSeconds(1), key))
                .contains(ID);
        assertThat(SignedKeys.read(SECRET, "a/b/1", NOW.plus(SignedKeys.LASTS), key))
                .isEmpty();
        assertThat(SignedKeys.read(SECRET, "a/b/1", NOW.minusSeconds(1), key)).isEmpty();
    }

    @Test
    void a_key_of_another_page_another_secret_or_with_anything_changed_is_none() {
        assertThat(SignedKeys.read(SECRET, "a/b/2", NOW, key)).isEmpty();
        assertThat(SignedKeys.read("another".getBytes(StandardCharsets.UTF_8), "a/b/1", NOW, key))
                .isEmpty();
        assertThat(SignedKeys.read(
                        SECRET,
                        "a/b/1",
                        NOW,
                        key.replace(ID.toString(), UUID.randomUUID().toString())))
                .isEmpty();
        String time = String.valueOf(NOW.getEpochSecond());
        assertThat(SignedKeys.read(SECRET, "a/b/1", NOW, key.replace(time, String.valueOf(NOW.getEpochSecond() - 1))))
                .isEmpty();
        for (String nonsense :
                new String[] {"", "x", key + "0", "." + key, "999999999999." + ID + "." + "0".repeat(64)}) {
            assertThat(SignedKeys.read(SECRET, "a/b/1", NOW, nonsense)).isEmpty();
        }
        assertThat(SignedKeys.read(SECRET, "a/b/1", NOW, null)).isEmpty();
    }
}

package uk.sendplan.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SealedSecretsTests {

    private static final byte[] SECRET = "a secret".getBytes();
    private static final byte[] ANN = {1};
    private static final byte[] BEN = {2};

    private final SealedSecrets secrets = with("thirty-two bytes and a few more.");

    private static SealedSecrets with(String key) {
        return new SealedSecrets(new OutsideKey(
                Base64.getEncoder().encodeToString(key.getBytes()), Path.of("not-there"), new MockEnvironment()));
    }

    @Test
    void what_was_sealed_is_opened_for_the_same_thing_alone() {
        byte[] sealed = secrets.seal("codes", ANN, SECRET);
        assertThat(secrets.open("codes", ANN, sealed))
                .hasValueSatisfying(open -> assertThat(open).isEqualTo(SECRET));
        assertThat(secrets.open("codes", BEN, sealed)).isEmpty();
        assertThat(secrets.open("other", ANN, sealed)).isEmpty();
        assertThat(with("another thirty-two bytes and so.").open("codes", ANN, sealed))
                .isEmpty();
    }

    @Test
    void it_hides_what_it_says_and_cannot_be_changed() {
        byte[] sealed = secrets.seal("codes", ANN, SECRET);
        assertThat(new String(sealed)).doesNotContain("secret");
        assertThat(secrets.seal("codes", ANN, SECRET)).isNotEqualTo(sealed);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(secrets.open("codes", ANN, changed)).isEmpty();
        }
        assertThat(secrets.open("codes", ANN, new byte[0])).isEmpty();
    }
}

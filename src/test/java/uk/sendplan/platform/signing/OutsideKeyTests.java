package uk.sendplan.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import uk.sendplan.platform.SettingMissing;

class OutsideKeyTests {

    private static final String KEY = Base64.getEncoder().encodeToString("thirty-two bytes and a few more.".getBytes());

    @TempDir
    Path data;

    private static MockEnvironment production() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        return environment;
    }

    @Test
    void each_purpose_has_a_key_of_its_own_and_always_the_same() {
        OutsideKey key = new OutsideKey(KEY, data, production());
        assertThat(key.of("audit"))
                .hasSize(32)
                .isEqualTo(new OutsideKey(KEY + "\n", data, production()).of("audit"))
                .isNotEqualTo(key.of("second-factor"));
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "secret", "c2hvcnQ=", "not base64 at all, whatever its length may be!"})
    void production_needs_a_real_one(String configured) {
        assertThatThrownBy(() -> new OutsideKey(configured, data, production())).isInstanceOf(SettingMissing.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_demonstration_makes_one_and_keeps_it_to_itself() throws IOException {
        Path folder = data.resolve("made");
        byte[] made = new OutsideKey("", folder, new MockEnvironment()).of("audit");
        assertThat(new OutsideKey("", folder, new MockEnvironment()).of("audit"))
                .isEqualTo(made);
        assertThat(new OutsideKey("", data.resolve("other"), new MockEnvironment()).of("audit"))
                .isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets-key"))))
                .isEqualTo("rw-------");
    }
}

package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import uk.sendplan.platform.SettingMissing;

class BaseAddressTests {

    @Import(BaseAddress.class)
    static class Only {}

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Only.class);

    @Test
    void links_lead_to_the_configured_address() {
        assertThat(new BaseAddress("https://plans.example.org/").link("/x")).isEqualTo("https://plans.example.org/x");
    }

    @Test
    void demo_mode_knows_its_own_port() {
        contexts.withPropertyValues("server.port=8123")
                .run(context -> assertThat(context.getBean(BaseAddress.class).link("/x"))
                        .isEqualTo("http://localhost:8123/x"));
    }

    @Test
    void production_does_not_start_without_one_and_takes_it_from_its_environment() {
        contexts.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(SettingMissing.class)
                        .hasMessageContaining("sendplan.base-address is not set"));
        contexts.withPropertyValues(
                        "spring.profiles.active=production", "sendplan.base-address=https://plans.example.org")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans.example.org",
                "ftp://x.example",
                "https://",
                "javascript:alert(1)",
                "https://a b",
                "https://x.example?a=b",
                "https://u:p@x.example"
            })
    void what_is_no_web_address_is_refused(String configured) {
        assertThatThrownBy(() -> new BaseAddress(configured)).isInstanceOf(SettingMissing.class);
    }
}

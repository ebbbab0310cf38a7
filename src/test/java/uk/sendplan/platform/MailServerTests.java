package uk.sendplan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailServerTests {

    @Test
    void without_a_host_there_is_none() {
        assertThat(new MailServer(" ", "").isConfigured()).isFalse();
    }

    @Test
    void with_a_host_the_sender_s_address_has_to_be_said() {
        assertThat(new MailServer("mail.example", " alerts@example.org ").from())
                .isEqualTo("alerts@example.org");
        for (String from : new String[] {"", "nobody", "a@example.org\r\nBcc: b@example.org"}) {
            assertThatThrownBy(() -> new MailServer("mail.example", from))
                    .isInstanceOf(SettingMissing.class)
                    .hasMessageContaining("sendplan.mail.from");
        }
    }
}

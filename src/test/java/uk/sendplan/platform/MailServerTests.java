package uk.sendplan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailServerTests {

    @Test
    void without_a_host_there_is_none() {
        assertThat(new MailServer(" ", "", "", "").isConfigured()).isFalse();
    }

    @Test
    void with_a_host_the_sender_s_address_has_to_be_said() {
        assertThat(new MailServer("mail.example", " alerts@example.org ", "", "").from())
                .isEqualTo("alerts@example.org");
        for (String from : new String[] {"", "nobody", "a@example.org\r\nBcc: b@example.org"}) {
            assertThatThrownBy(() -> new MailServer("mail.example", from, "", ""))
                    .isInstanceOf(SettingMissing.class)
                    .hasMessageContaining("sendplan.mail.from");
        }
    }

    @Test
    void with_notify_its_template_has_to_be_said_and_no_server_beside_it() {
        assertThat(new MailServer("", "", "key", "template").isConfigured()).isTrue();
        assertThatThrownBy(() -> new MailServer("", "", "key", " "))
                .isInstanceOf(SettingMissing.class)
                .hasMessageContaining("sendplan.notify.template-id");
        assertThatThrownBy(() -> new MailServer("mail.example", "alerts@example.org", "key", "template"))
                .isInstanceOf(SettingMissing.class)
                .hasMessageContaining("both set");
    }
}

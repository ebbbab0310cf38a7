package uk.sendplan.publishing.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SendersTests {

    private static final byte[] TODAY = "key of a day".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TOMORROW = "key of the next".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_sender_is_the_same_all_day_and_another_the_day_after() {
        assertThat(Senders.hide(TODAY, "192.0.2.1"))
                .isEqualTo(Senders.hide(TODAY, "192.0.2.1"))
                .isNotEqualTo(Senders.hide(TOMORROW, "192.0.2.1"))
                .isNotEqualTo(Senders.hide(TODAY, "192.0.2.2"));
    }

    @Test
    void a_household_that_changes_the_second_half_of_its_address_is_one_sender() {
        assertThat(Senders.hide(TODAY, "2001:db8:1:2::1"))
                .isEqualTo(Senders.hide(TODAY, "2001:db8:1:2:ffff:0:1:2"))
                .isEqualTo(Senders.hide(TODAY, "[2001:DB8:1:2::9]"))
                .isNotEqualTo(Senders.hide(TODAY, "2001:db8:1:3::1"));
        assertThat(Senders.hide(TODAY, "::ffff:192.0.2.1")).isEqualTo(Senders.hide(TODAY, "192.0.2.1"));
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        assertThat(Senders.hide(TODAY, "host.example"))
                .isEqualTo(Senders.hide(TODAY, "host.example"))
                .isNotEqualTo(Senders.hide(TODAY, "999.1"));
    }
}

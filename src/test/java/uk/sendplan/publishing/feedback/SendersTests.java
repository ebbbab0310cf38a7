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
}

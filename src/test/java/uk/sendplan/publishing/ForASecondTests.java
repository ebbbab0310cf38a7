package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ForASecondTests {

    private final ForASecond<String, String> lists = ForASecond.ofMost(10);

    @Test
    void what_was_read_is_not_read_again() {
        assertThat(lists.get("plan", key -> "edition 1")).isEqualTo("edition 1");
        assertThat(lists.get("plan", key -> "edition 2")).isEqualTo("edition 1");
        assertThat(lists.get("another", key -> "edition 3")).isEqualTo("edition 3");
    }

    @Test
    void what_is_forgotten_is_read_again() {
        lists.get("plan", key -> "edition 1");

        lists.forget();

        assertThat(lists.get("plan")).isEmpty();
        assertThat(lists.get("plan", key -> "withdrawn")).isEqualTo("withdrawn");
    }

    @Test
    void what_was_being_read_when_it_was_forgotten_is_not_remembered() {
        assertThat(lists.get("plan", key -> {
                    lists.forget();
                    return "as it was before";
                }))
                .isEqualTo("as it was before");

        assertThat(lists.get("plan")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_not_remembered() {
        assertThatThrownBy(() -> lists.get("plan", key -> {
                    throw new IllegalStateException("nothing there");
                }))
                .hasMessage("nothing there");

        assertThat(lists.get("plan", key -> "edition 1")).isEqualTo("edition 1");
    }
}

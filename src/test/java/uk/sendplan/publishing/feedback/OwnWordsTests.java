package uk.sendplan.publishing.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnWordsTests {

    private static final List<String> THEIRS =
            List.of("Fine.", "I waited for nine months, and nobody told me why it took so long!");

    @Test
    void six_words_in_a_row_are_somebody_s_own_whatever_stands_between_them() {
        assertThat(OwnWords.takenFrom(THEIRS, "You said: “nobody told me WHY it\ntook” so long."))
                .contains("nobody told me WHY it\ntook");
    }

    @Test
    void five_words_or_the_same_words_in_another_order_are_not() {
        assertThat(OwnWords.takenFrom(THEIRS, "Nobody told me why it was late."))
                .isEmpty();
        assertThat(OwnWords.takenFrom(THEIRS, "Why it took so long nobody told me."))
                .isEmpty();
        assertThat(OwnWords.takenFrom(List.of(), "Nobody told me why it took so long"))
                .isEmpty();
        assertThat(OwnWords.takenFrom(THEIRS, "")).isEmpty();
    }
}

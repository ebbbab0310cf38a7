package uk.sendplan.publishing.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.publishing.checking.PlainEnglish.Advice;

class PlainEnglishTests {

    private static final PlainEnglish PLAIN =
            new PlainEnglish(Map.of("utilise", "use", "going forward", "from now on"));

    @Test
    void an_abbreviation_is_asked_for_once_where_it_comes_first() {
        assertThat(PLAIN.advice(List.of("The DSR is in place.", "All use the DSR and the PFA.")))
                .containsExactly(List.of(new Advice.Abbreviation("DSR")), List.of(new Advice.Abbreviation("PFA")));
    }

    @Test
    void an_abbreviation_that_is_written_out_is_known_from_then_on() {
        assertThat(PLAIN.advice(
                        List.of("The parent carer forum (PCF) met.", "PCFs met; an EHCP (education plan) too.")))
                .containsExactly(List.of(), List.of());
        assertThat(PLAIN.advice(List.of("NHS and SEND, Year 9, A2, I"))).containsExactly(List.of());
    }

    @Test
    void words_of_the_trade_come_with_what_to_say_instead() {
        assertThat(PLAIN.advice(List.of("Going forward we utilise it; reutilised is another word.")))
                .containsExactly(List.of(
                        new Advice.Jargon("Going forward", "from now on"), new Advice.Jargon("utilise", "use")));
    }

    @Test
    void a_sentence_of_more_than_twenty_five_words_is_long() {
        String short25 = "a ".repeat(24) + "word.";
        String long26 = "A " + short25;
        assertThat(Readability.of(short25).longSentences()).isEmpty();
        assertThat(PLAIN.advice(List.of("Fine. " + long26 + " Fine.")))
                .containsExactly(List.of(new Advice.LongSentence(long26)));
    }

    @ParameterizedTest
    @CsvSource({
        "cat,1",
        "table,2",
        "tables,2",
        "make,1",
        "makes,1",
        "making,2",
        "wanted,2",
        "asked,1",
        "changes,2",
        "services,3",
        "families,3",
        "education,4",
        "special,2",
        "the,1",
        "schools,1",
        "plan’s,1",
        "reviewed,2",
        "mmm,1",
        "people,2"
    })
    void syllables_are_counted(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    /** By hand: 6 words, 1 sentence, 6 syllables: 0.39 x 6 + 11.8 - 15.59 = -1.45, so the youngest. */
    @Test
    void the_reading_age_follows_the_published_formula() {
        assertThat(Readability.of("The cat sat on the mat.").age()).isEqualTo(5);
        // 5 words, 1 sentence, 18 syllables: 1.95 + 42.48 - 15.59 = 28.84, and five years.
        assertThat(Readability.of("Organisational accountability necessitates multidisciplinary collaboration")
                        .age())
                .isEqualTo(Math.toIntExact(Math.round(0.39 * 5 + 11.8 * syllables() / 5 - 15.59 + 5)));
        assertThat(Readability.of(" \n 12 ").words()).isOne();
        assertThat(Readability.of("").age()).isZero();
    }

    private static double syllables() {
        return List.of("Organisational", "accountability", "necessitates", "multidisciplinary", "collaboration")
                .stream()
                .mapToInt(Readability::syllables)
                .sum();
    }

    @Test
    void harder_texts_are_for_older_readers() {
        int easy = Readability.of("We asked families. They told us what to change.")
                .age();
        int hard = Readability.of(
                        "Strategic commissioning arrangements facilitate multidisciplinary accountability across organisational boundaries.")
                .age();
        assertThat(easy).isLessThan(10);
        assertThat(hard).isGreaterThan(18);
    }
}

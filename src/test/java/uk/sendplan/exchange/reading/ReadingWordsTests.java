package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sendplan.shared.FileKind;

class ReadingWordsTests {

    @Test
    void every_key_has_words() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(DecisionKind.values()).map(kind -> kind.messageKey(null)),
                        Arrays.stream(DecisionKind.values())
                                .flatMap(kind -> kind.choices().stream().map(kind::messageKey)),
                        Arrays.stream(Choice.values()).map(Choice::messageKey),
                        Arrays.stream(LeftOutReason.values()).map(LeftOutReason::messageKey),
                        Arrays.stream(ItemKind.values()).map(ItemKind::messageKey),
                        Arrays.stream(LineKind.values()).map(LineKind::messageKey),
                        Arrays.stream(FileKind.values()).map(kind -> new Refusal.OtherFile(kind).messageKey()),
                        Stream.of(
                                        new Refusal.Empty(),
                                        new Refusal.NotText(1, 2),
                                        new Refusal.TooLarge(2, 1),
                                        new Refusal.LineTooLong(1, 2, 1),
                                        new Refusal.NoStructure(3))
                                .map(Refusal::messageKey))
                .flatMap(all -> all);

        assertThat(keys.filter(key -> !ReadingWords.has(key))).isEmpty();
    }

    @Test
    void arguments_are_filled_in() {
        assertThat(ReadingWords.say("reading.decision.never-cited", List.of("A8")))
                .isEqualTo("No reference cites A8.");
    }

    @Test
    void a_decision_with_something_to_choose_offers_at_least_two_ways() {
        assertThat(Arrays.stream(DecisionKind.values())
                        .map(kind -> kind.choices().size()))
                .doesNotContain(1);
    }
}

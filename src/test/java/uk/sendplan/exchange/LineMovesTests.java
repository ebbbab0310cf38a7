package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.exchange.reading.SourceText;

class LineMovesTests {

    private static final Corrections SET =
            new Corrections(Map.of(), Map.of(1, LineKind.TITLE, 3, LineKind.LEFT_OUT, 5, LineKind.PARTNER));

    @Test
    void kinds_stay_with_their_lines_when_lines_are_added_and_taken_away() {
        assertThat(moved("a\nb\nc\nd\ne", "a\nnew\nb\nc\ne"))
                .isEqualTo(Map.of(1, LineKind.TITLE, 4, LineKind.LEFT_OUT, 5, LineKind.PARTNER));
    }

    @Test
    void a_line_that_is_gone_takes_its_kind_with_it() {
        assertThat(moved("a\nb\nc\nd\ne", "a\nb\nd\ne")).isEqualTo(Map.of(1, LineKind.TITLE, 4, LineKind.PARTNER));
    }

    @Test
    void a_line_whose_words_change_keeps_its_kind() {
        assertThat(moved("a\nb\nc\nd\ne", "a\nb\nchanged\nd\ne"))
                .isEqualTo(Map.of(1, LineKind.TITLE, 3, LineKind.LEFT_OUT, 5, LineKind.PARTNER));
    }

    @Test
    void lines_that_change_places_are_followed() {
        assertThat(moved("a\nb\nc\nd\ne", "c\nb\na\nd\ne\nf"))
                .isEqualTo(Map.of(3, LineKind.TITLE, 1, LineKind.LEFT_OUT, 5, LineKind.PARTNER));
    }

    private static Map<Integer, LineKind> moved(String before, String after) {
        return LineMoves.between(SourceText.ofPlainText(before), SourceText.ofPlainText(after))
                .follow(SET)
                .lines();
    }
}

package uk.sendplan.boardroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRulesTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1, LOW",
        "2, 2, LOW",
        "1, 4, LOW",
        "1, 5, MODERATE",
        "3, 3, MODERATE",
        "2, 5, HIGH",
        "5, 2, HIGH",
        "3, 5, HIGH",
        "4, 4, SEVERE",
        "5, 4, SEVERE",
        "5, 5, SEVERE"
    })
    void a_score_is_the_product_and_has_one_band(int likelihood, int impact, RiskBand band) {
        assertThat(new RiskScore(likelihood, impact).value()).isEqualTo(likelihood * impact);
        assertThat(new RiskScore(likelihood, impact).band()).isEqualTo(band);
    }

    @Test
    void the_bands_have_no_gap_and_no_score_twice() {
        Map<RiskBand, Integer> scores = new TreeMap<>();
        IntStream.rangeClosed(1, 25).forEach(score -> scores.merge(RiskBand.of(score), 1, Integer::sum));
        assertThat(scores)
                .isEqualTo(Map.of(RiskBand.LOW, 4, RiskBand.MODERATE, 5, RiskBand.HIGH, 6, RiskBand.SEVERE, 10));
        assertThat(RiskBand.LOW.to()).isEqualTo(4);
        assertThat(RiskBand.SEVERE.to()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "6, 1", "1, 6", "-1, -1"})
    void what_is_no_step_is_no_score(int likelihood, int impact) {
        assertThatThrownBy(() -> new RiskScore(likelihood, impact)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_band_is_found_by_its_word_in_addresses_and_by_no_other() {
        assertThat(RiskBand.of("severe")).contains(RiskBand.SEVERE);
        assertThat(RiskBand.of("SEVERE")).isEmpty();
    }
}

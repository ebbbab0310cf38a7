package uk.sendplan.measure.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.chart.Icon;
import uk.sendplan.measure.web.ChartWords.Sign;
import uk.sendplan.platform.web.Words;

/** What the signs of measures mean. */
@Component
class SignLegend {

    private final Words words;

    SignLegend(Words words) {
        this.words = words;
    }

    /** Those of movement first, then those of what can be expected. */
    List<Sign> all() {
        return Stream.of(
                        Icon.IMPROVEMENT_HIGH,
                        Icon.IMPROVEMENT_LOW,
                        Icon.CONCERN_HIGH,
                        Icon.CONCERN_LOW,
                        Icon.NEUTRAL_HIGH,
                        Icon.NEUTRAL_LOW,
                        Icon.COMMON_CAUSE,
                        Icon.TOO_FEW_POINTS,
                        Icon.CONSISTENTLY_PASSES,
                        Icon.CONSISTENTLY_MISSES,
                        Icon.HIT_OR_MISS)
                .map(icon -> new Sign(icon, words.of("measure.sign." + icon)))
                .toList();
    }
}

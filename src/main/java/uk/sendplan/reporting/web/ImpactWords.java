package uk.sendplan.reporting.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.web.MeasureLines;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Contradiction;

/** Says where delivery and impact disagree. */
@Component
public class ImpactWords {

    private final Words words;

    ImpactWords(Words words) {
        this.words = words;
    }

    public List<String> of(List<Contradiction> contradictions) {
        return contradictions.stream()
                .map(one -> words.of(
                        "impact.contradiction." + one.kind(),
                        MeasureLines.named(one.measure().figures().measure())))
                .toList();
    }
}

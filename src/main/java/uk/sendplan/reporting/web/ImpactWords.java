package uk.sendplan.reporting.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.web.MeasureLines;
import uk.sendplan.plan.LevelName;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Contradiction;
import uk.sendplan.reporting.Disagreement;

/** Says where delivery and impact disagree. */
@Component
public class ImpactWords {

    private final Words words;

    ImpactWords(Words words) {
        this.words = words;
    }

    public List<String> of(List<Contradiction> contradictions) {
        return contradictions.stream().map(this::sentence).toList();
    }

    private String sentence(Contradiction one) {
        return words.of(
                "impact.contradiction." + one.kind(),
                MeasureLines.named(one.measure().figures().measure()));
    }

    /**
     * "Priority 5: every action is finished, and M1 is off course."
     *
     * @param level what the plan calls a priority
     */
    public String sentence(Disagreement one, String level) {
        return words.of("impact.at", place(one, level), sentence(one.contradiction()));
    }

    /** "Priority 5: every action is finished", beside its measure. */
    String inShort(Disagreement one, String level) {
        return words.of(
                "impact.at",
                place(one, level),
                words.of("impact.work." + one.contradiction().kind()));
    }

    private String place(Disagreement one, String level) {
        return switch (one.place()) {
            case PRIORITY -> words.of("impact.place", new LevelName(level).one(), one.number());
            case REFERENCE -> words.of("impact.place", words.of("impact.reference"), one.number());
        };
    }
}

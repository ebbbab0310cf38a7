package uk.sendplan.measure.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.chart.Icon;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.web.JudgingWords.Tag;
import uk.sendplan.measure.xmr.Assurance;
import uk.sendplan.measure.xmr.Limits;
import uk.sendplan.measure.xmr.Point;
import uk.sendplan.measure.xmr.Side;
import uk.sendplan.measure.xmr.Signal;
import uk.sendplan.measure.xmr.Variation;
import uk.sendplan.measure.xmr.XmrChart;
import uk.sendplan.platform.web.Words;

/** Says what the chart of a measure shows. */
@Component
class ChartWords {

    private final MeasureWords measureWords;
    private final Words words;

    ChartWords(MeasureWords measureWords, Words words) {
        this.measureWords = measureWords;
        this.words = words;
    }

    /** A sign with its words. */
    record Sign(Icon icon, String text) {}

    /** The sign of what its last point says; null without readings. */
    @Nullable
    Sign variationSign(JudgedMeasure judged) {
        return variationSign(judged.chart());
    }

    @Nullable
    Sign variationSign(XmrChart chart) {
        Tag tag = variation(chart);
        if (tag == null) {
            return null;
        }
        boolean high = chart.lastSide().filter(side -> side == Side.HIGH).isPresent();
        Icon icon = chart.variation()
                .map(variation -> switch (variation) {
                    case IMPROVEMENT -> high ? Icon.IMPROVEMENT_HIGH : Icon.IMPROVEMENT_LOW;
                    case CONCERN -> high ? Icon.CONCERN_HIGH : Icon.CONCERN_LOW;
                    case NEUTRAL_HIGH -> Icon.NEUTRAL_HIGH;
                    case NEUTRAL_LOW -> Icon.NEUTRAL_LOW;
                    case COMMON_CAUSE -> Icon.COMMON_CAUSE;
                })
                .orElse(Icon.TOO_FEW_POINTS);
        return new Sign(icon, tag.text());
    }

    /** The sign of what can be expected against its target; null where nothing can. */
    @Nullable
    Sign assuranceSign(JudgedMeasure judged) {
        Tag tag = assurance(judged);
        if (tag == null) {
            return null;
        }
        Icon icon = switch (judged.assurance()) {
            case CONSISTENTLY_PASSES -> Icon.CONSISTENTLY_PASSES;
            case CONSISTENTLY_MISSES -> Icon.CONSISTENTLY_MISSES;
            case HIT_OR_MISS -> Icon.HIT_OR_MISS;
            case NONE -> Icon.NO_ASSURANCE;
        };
        return new Sign(icon, tag.text());
    }

    /** What its last point says; "too few" where there are no limits yet; null without readings. */
    @Nullable
    Tag variation(JudgedMeasure judged) {
        return variation(judged.chart());
    }

    private @Nullable Tag variation(XmrChart chart) {
        return chart.points().isEmpty()
                ? null
                : chart.variation()
                        .map(this::tag)
                        .orElseGet(() -> new Tag(words.of("measure.variation.RUN"), "ring", "grey"));
    }

    private Tag tag(Variation variation) {
        return new Tag(
                words.of("measure.variation." + variation),
                switch (variation) {
                    case IMPROVEMENT -> "circle";
                    case CONCERN -> "diamond";
                    case NEUTRAL_HIGH, NEUTRAL_LOW -> "flag";
                    case COMMON_CAUSE -> "dash";
                },
                switch (variation) {
                    case IMPROVEMENT -> "blue";
                    case CONCERN -> "orange";
                    case NEUTRAL_HIGH, NEUTRAL_LOW -> "purple";
                    case COMMON_CAUSE -> "grey";
                });
    }

    /** What can be expected against its target; null where nothing can. */
    @Nullable
    Tag assurance(JudgedMeasure judged) {
        Assurance assurance = judged.assurance();
        return assurance == Assurance.NONE
                ? null
                : new Tag(
                        words.of("measure.assurance." + assurance),
                        switch (assurance) {
                            case CONSISTENTLY_PASSES -> "tick";
                            case CONSISTENTLY_MISSES -> "cross";
                            case HIT_OR_MISS -> "ring";
                            case NONE -> "none";
                        },
                        switch (assurance) {
                            case CONSISTENTLY_PASSES -> "blue";
                            case CONSISTENTLY_MISSES -> "orange";
                            case HIT_OR_MISS, NONE -> "grey";
                        });
    }

    /** What the chart shows, in sentences: for who cannot see it, and before it for who can. */
    String summary(JudgedMeasure judged) {
        return summary(judged.figures().measure(), judged.chart());
    }

    String summary(Measure measure, XmrChart chart) {
        int points = chart.points().size();
        if (points == 0) {
            return words.of("measure.chart.none");
        }
        Limits limits = chart.currentLimits().orElse(null);
        if (limits == null) {
            return words.of(
                    chart.segments().size() == 1 ? "measure.chart.run" : "measure.chart.run.rebased",
                    points,
                    XmrChart.FEWEST);
        }
        String between = words.of(
                chart.screened() ? "measure.chart.xmr.screened" : "measure.chart.xmr",
                points,
                measureWords.figure(measure, limits.mean()),
                measureWords.figure(measure, limits.lower()),
                measureWords.figure(measure, limits.upper()));
        Point last = chart.points().get(points - 1);
        String signal = last.label()
                .map(label -> words.of("measure.chart.signal." + label))
                .orElseGet(() -> words.of("measure.chart.signal.none"));
        return between + " " + signal;
    }

    String signal(Signal signal) {
        return words.of("measure.signal." + signal);
    }
}

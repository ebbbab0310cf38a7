package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.Table;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** Measures in a line each, for the pages of what they are linked to. */
@Component
public class MeasureLines {

    private final MeasureWords measureWords;
    private final TargetWords targetWords;
    private final JudgingWords judging;
    private final ChartWords chartWords;
    private final Words words;

    MeasureLines(
            MeasureWords measureWords,
            TargetWords targetWords,
            JudgingWords judging,
            ChartWords chartWords,
            Words words) {
        this.measureWords = measureWords;
        this.targetWords = targetWords;
        this.judging = judging;
        this.chartWords = chartWords;
        this.words = words;
    }

    /**
     * @param latest "61.2% for April 2026"; null without a reading
     * @param target what is asked; null where nothing is
     * @param verdict null without a target
     * @param variation what its movement says; null without readings
     * @param overdue which reading is overdue, or null
     */
    public record MeasureLine(
            Link measure,
            @Nullable String latest,
            @Nullable String target,
            JudgingWords.@Nullable Tag verdict,
            JudgingWords.@Nullable Tag variation,
            @Nullable String overdue) {}

    /** "9 measures: 2 off course, 3 on course, 1 met, 3 not to be judged. 1 has an overdue reading." */
    public String answer(List<JudgedMeasure> measures) {
        long off = count(measures, Verdict.OFF_COURSE);
        long on = count(measures, Verdict.ON_COURSE);
        long met = count(measures, Verdict.MET);
        return words.of(
                "measure.list.answer",
                measures.size(),
                off,
                on,
                met,
                measures.stream().filter(one -> !one.overdue().isEmpty()).count(),
                measures.size() - off - on - met);
    }

    private static long count(List<JudgedMeasure> all, Verdict verdict) {
        return all.stream()
                .filter(one -> one.verdict().filter(verdict::equals).isPresent())
                .count();
    }

    /** "M7 Plans within 20 weeks". */
    public static String named(Measure measure) {
        return measure.code() + " " + measure.title();
    }

    /** @param measures the address of the plan's measures, as they are now; a past day is added */
    public List<MeasureLine> of(List<JudgedMeasure> measures, String address, String dated) {
        return measures.stream().map(one -> line(one, address, dated)).toList();
    }

    /** "63.2%", "18 weeks". */
    public String figure(Measure measure, BigDecimal value) {
        return measureWords.figure(measure, value);
    }

    /** Without an address: who shows it has one. */
    public MeasureLine line(JudgedMeasure one) {
        return line(one, "", "");
    }

    /** The same as a table, for files. */
    public Table table(List<JudgedMeasure> measures) {
        return MeasureTables.measures(measures, measureWords, targetWords, judging, chartWords);
    }

    private MeasureLine line(JudgedMeasure one, String address, String dated) {
        MeasureFigures figures = one.figures();
        Measure measure = figures.measure();
        Optional<JudgedTarget> lead = one.lead();
        Optional<MeasureReading> latest = one.latest();
        return new MeasureLine(
                Link.to(named(measure), address + "/" + measure.code() + dated),
                latest.map(reading -> words.of(
                                "measure.grid.before", measureWords.figure(measure, reading), reading.periodWords()))
                        .orElse(null),
                lead.map(judged -> targetWords.of(figures, judged.target())).orElse(null),
                lead.map(judging::tag).orElse(null),
                chartWords.variation(one),
                judging.overdue(figures, one.overdue()));
    }
}

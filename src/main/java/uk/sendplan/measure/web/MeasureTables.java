package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.documents.Table;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.shared.London;

/** Measures and their readings as tables. The columns are a contract with those who work on with them in a spreadsheet. */
final class MeasureTables {

    private MeasureTables() {}

    static Table measures(
            List<JudgedMeasure> all,
            MeasureWords measureWords,
            TargetWords targetWords,
            JudgingWords judging,
            ChartWords chartWords) {
        Table table = Table.of(
                "measures",
                "measure",
                "name",
                "variant",
                "unit",
                "of what",
                "good direction",
                "read",
                "owner",
                "outcomes",
                "priorities",
                "latest period",
                "latest value",
                "symbol",
                "target",
                "verdict",
                "why",
                "groups",
                "variation",
                "assurance",
                "overdue readings",
                "as at");
        for (JudgedMeasure one : all) {
            MeasureFigures figures = one.figures();
            Measure measure = figures.measure();
            MeasureReading latest = one.latest().orElse(null);
            JudgedTarget lead = one.lead().orElse(null);
            JudgingWords.Tag verdict = lead == null ? null : judging.tag(lead);
            JudgingWords.Tag variation = chartWords.variation(one);
            JudgingWords.Tag assurance = chartWords.assurance(one);
            table.row(
                    measure.code(),
                    measure.name(),
                    measure.variant(),
                    measureWords.unit(measure),
                    measure.unitWords(),
                    measureWords.good(measure),
                    measureWords.frequency(measure),
                    measure.ownerName(),
                    String.join(", ", measure.ownOutcomes()),
                    String.join(", ", measure.ownPriorities()),
                    latest == null ? null : latest.periodWords(),
                    latest == null ? null : plain(latest.value()),
                    latest == null || latest.symbol() == null
                            ? null
                            : latest.symbol().sign(),
                    lead == null ? null : targetWords.of(figures, lead.target()),
                    verdict == null ? null : verdict.text(),
                    lead == null
                            ? null
                            : judging.sentence(figures, lead.judgement().reason()),
                    targetWords.groups(one),
                    variation == null ? null : variation.text(),
                    assurance == null ? null : assurance.text(),
                    one.overdue().size(),
                    one.day());
        }
        return table;
    }

    /** Without the zeros with which it is kept: 44.8. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal kept) {
        if (kept == null) {
            return null;
        }
        BigDecimal plain = kept.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** What stands, of all series: the whole first. */
    static Table readings(List<MeasureFigures> all, MeasureWords measureWords) {
        Table table = Table.of(
                "readings",
                "measure",
                "series",
                "kind",
                "period",
                "from",
                "to",
                "value",
                "symbol",
                "numerator",
                "denominator",
                "answered",
                "response rate",
                "qualifier",
                "comment",
                "entered on",
                "entered by");
        for (MeasureFigures figures : all) {
            for (MeasureSeries series : figures.series()) {
                for (MeasureReading reading : figures.readings(series.id())) {
                    table.row(
                            figures.measure().code(),
                            measureWords.series(series),
                            measureWords.kind(series.kind()),
                            reading.periodWords(),
                            reading.periodFrom(),
                            reading.periodTo(),
                            plain(reading.value()),
                            reading.symbol() == null ? null : reading.symbol().sign(),
                            plain(reading.numerator()),
                            plain(reading.denominator()),
                            reading.base(),
                            plain(reading.responseRate()),
                            reading.qualifier(),
                            reading.comment(),
                            LocalDate.ofInstant(reading.recordedAt(), London.ZONE),
                            reading.recordedByName());
                }
            }
        }
        return table.namedBy(4);
    }

    /** Each target of one measure, and how it stands. */
    static Table targets(JudgedMeasure one, TargetWords targetWords, JudgingWords judging) {
        Table table = Table.of("targets", "target", "due", "verdict", "why", "comment")
                .namedBy(1);
        for (JudgedTarget judged : one.targets()) {
            JudgingWords.Tag verdict = judging.tag(judged);
            table.row(
                    targetWords.inFull(one.figures(), judged.target()),
                    judged.target().dueWords(),
                    verdict == null ? null : verdict.text(),
                    judging.sentence(one.figures(), judged.judgement().reason()),
                    judged.target().comment());
        }
        return table;
    }
}

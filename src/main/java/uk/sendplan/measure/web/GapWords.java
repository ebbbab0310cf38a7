package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.Table;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.JudgedMeasure.DimensionGap;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.judging.Gap;
import uk.sendplan.platform.web.Words;

/** Says how far the groups of a measure are apart. */
@Component
class GapWords {

    private final MeasureWords measureWords;
    private final JudgingWords judging;
    private final Words words;

    GapWords(MeasureWords measureWords, JudgingWords judging, Words words) {
        this.measureWords = measureWords;
        this.judging = judging;
        this.words = words;
    }

    /** A sentence or a few for each dimension, in their order. */
    List<String> of(JudgedMeasure judged) {
        return judged.gaps().stream()
                .map(one -> words.of("measure.gap.by", one.dimension(), sentences(judged.figures(), one.gap())))
                .toList();
    }

    private String sentences(MeasureFigures figures, Gap gap) {
        if (gap instanceof Gap.Apart apart) {
            return Stream.of(
                            apart(figures, apart),
                            apart.behind() == null
                                    ? ""
                                    : words.of(
                                            apart.beside() == null ? "measure.gap.behind" : "measure.gap.behind.whole",
                                            apart.behind()),
                            since(figures, apart.since()),
                            apart.without().isEmpty()
                                    ? ""
                                    : words.of("measure.gap.without", String.join(", ", apart.without())))
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        Gap.CannotSay cannot = (Gap.CannotSay) gap;
        return words.of("measure.gap.cannot." + cannot.why(), Objects.requireNonNullElse(cannot.only(), ""));
    }

    private String apart(MeasureFigures figures, Gap.Apart apart) {
        return words.of(
                apart.much().signum() == 0 ? "measure.gap.alike" : "measure.gap.apart",
                judging.period(figures, apart.period()),
                name(apart, apart.high()),
                measureWords.figure(figures.measure(), apart.high().value()),
                name(apart, apart.low()),
                measureWords.figure(figures.measure(), apart.low().value()),
                difference(figures, apart.much()));
    }

    private String name(Gap.Apart apart, Gap.Figure figure) {
        return figure.equals(apart.beside()) ? words.of("measure.gap.whole") : figure.name();
    }

    private String since(MeasureFigures figures, Gap.@Nullable Since since) {
        return since == null
                ? ""
                : words.of(
                        "measure.gap.since." + since.change(),
                        judging.period(figures, since.period()),
                        difference(figures, since.much()),
                        difference(figures, since.by()));
    }

    /** Between two percentages it is in percentage points. */
    private String difference(MeasureFigures figures, BigDecimal much) {
        return figures.measure().unit() == MeasureUnit.PERCENT
                ? words.of(
                        "measure.gap.points",
                        measureWords.figure(figures.measure(), much).replace("%", ""))
                : measureWords.figure(figures.measure(), much);
    }

    Table table(JudgedMeasure judged) {
        Table table = Table.of(
                        "gaps",
                        "dimension",
                        "period",
                        "highest",
                        "highest value",
                        "lowest",
                        "lowest value",
                        "gap",
                        "furthest behind",
                        "first compared",
                        "gap then",
                        "change",
                        "in words")
                .namedBy(1);
        for (DimensionGap one : judged.gaps()) {
            String said = sentences(judged.figures(), one.gap());
            if (one.gap() instanceof Gap.Apart apart) {
                Gap.Since since = apart.since();
                table.row(
                        one.dimension(),
                        judging.period(judged.figures(), apart.period()),
                        name(apart, apart.high()),
                        MeasureTables.plain(apart.high().value()),
                        name(apart, apart.low()),
                        MeasureTables.plain(apart.low().value()),
                        MeasureTables.plain(apart.much()),
                        apart.behind(),
                        since == null ? null : judging.period(judged.figures(), since.period()),
                        since == null ? null : MeasureTables.plain(since.much()),
                        since == null ? null : since.change().name().toLowerCase(Locale.ROOT),
                        said);
            } else {
                table.row(one.dimension(), null, null, null, null, null, null, null, null, null, null, said);
            }
        }
        return table;
    }
}

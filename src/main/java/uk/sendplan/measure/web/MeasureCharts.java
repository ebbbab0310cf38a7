package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.chart.Chart;
import uk.sendplan.documents.chart.Dot;
import uk.sendplan.documents.chart.Key;
import uk.sendplan.documents.chart.Level;
import uk.sendplan.documents.chart.Note;
import uk.sendplan.documents.chart.Scale;
import uk.sendplan.documents.chart.Series;
import uk.sendplan.documents.chart.Shape;
import uk.sendplan.documents.chart.Stroke;
import uk.sendplan.documents.chart.Tone;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.MarkKind;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.MeasureTarget;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.measure.xmr.Limits;
import uk.sendplan.measure.xmr.Point;
import uk.sendplan.measure.xmr.Segment;
import uk.sendplan.measure.xmr.Variation;
import uk.sendplan.measure.xmr.XmrChart;
import uk.sendplan.platform.web.Words;

/** Draws a measure: its readings with limits or a median, targets, benchmarks and what happened; and its groups side by side. */
@Component
class MeasureCharts {

    /** Benchmarks are told apart by shape. */
    private static final Shape[] BESIDE = {Shape.SQUARE, Shape.TRIANGLE, Shape.DIAMOND, Shape.CROSS};

    private final MeasureWords measureWords;
    private final ChartWords chartWords;
    private final Words words;

    MeasureCharts(MeasureWords measureWords, ChartWords chartWords, Words words) {
        this.measureWords = measureWords;
        this.chartWords = chartWords;
        this.words = words;
    }

    /** Of the whole. */
    Chart whole(JudgedMeasure judged) {
        MeasureFigures figures = judged.figures();
        List<Series> series = new ArrayList<>();
        List<MeasureSeries> benchmarks = figures.series(SeriesKind.BENCHMARK).toList();
        for (int place = 0; place < benchmarks.size(); place++) {
            Shape shape = BESIDE[place % BESIDE.length];
            series.add(Series.of(
                    benchmarks.get(place).name(),
                    Stroke.BESIDE,
                    figures.readings(benchmarks.get(place).id()).stream()
                            .map(reading -> new Dot(middle(reading), reading.value(), shape, Tone.NOTABLE))
                            .toList()));
        }
        List<MeasureTarget> milestones = milestones(judged);
        if (!milestones.isEmpty()) {
            series.add(Series.of(
                    words.of("measure.chart.planned"),
                    Stroke.WANTED,
                    milestones.stream()
                            .map(target -> new Dot(
                                    Objects.requireNonNull(target.dueTo()), target.value(), Shape.TRIANGLE, Tone.QUIET))
                            .toList()));
        }
        Set<Variation> shown = new LinkedHashSet<>();
        series.add(Series.of(
                figures.measure().name(),
                Stroke.MAIN,
                dots(figures.readings(figures.whole().id()), judged.chart(), shown)));
        return new Chart(
                "chart-" + figures.measure().code(),
                figures.measure().title(),
                chartWords.summary(judged),
                "",
                words.of("measure.chart.none"),
                Chart.Size.WIDE,
                scale(figures.measure()),
                series,
                levels(judged),
                notes(figures),
                keys(shown),
                null);
    }

    private List<Key> keys(Set<Variation> shown) {
        return shown.stream()
                .map(variation ->
                        new Key(shape(variation), tone(variation), words.of("measure.chart.key." + variation)))
                .toList();
    }

    /** A reading without a value breaks the line. */
    private static List<Dot> dots(List<MeasureReading> readings, XmrChart chart, Set<Variation> shown) {
        List<Dot> dots = new ArrayList<>();
        int place = 0;
        for (MeasureReading reading : readings) {
            if (reading.value() == null) {
                dots.add(Dot.gap(middle(reading)));
            } else {
                Point point = chart.points().get(place++);
                if (point.variation() != Variation.COMMON_CAUSE) {
                    shown.add(point.variation());
                }
                dots.add(new Dot(middle(reading), reading.value(), shape(point.variation()), tone(point.variation())));
            }
        }
        return dots;
    }

    private static Shape shape(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT -> Shape.SQUARE;
            case CONCERN -> Shape.DIAMOND;
            case NEUTRAL_HIGH -> Shape.TRIANGLE;
            case NEUTRAL_LOW -> Shape.CROSS;
            case COMMON_CAUSE -> Shape.CIRCLE;
        };
    }

    private static Tone tone(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT -> Tone.GOOD;
            case CONCERN -> Tone.BAD;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> Tone.NOTABLE;
            case COMMON_CAUSE -> Tone.PLAIN;
        };
    }

    /** The targets of the whole that name one value and a day, where there are several. */
    private static List<MeasureTarget> milestones(JudgedMeasure judged) {
        List<MeasureTarget> dated = ofWhole(judged)
                .filter(target -> target.dueTo() != null && target.value() != null && target.upper() == null)
                .filter(target -> target.kind() != TargetKind.CUMULATIVE_COUNT)
                .toList();
        return dated.size() > 1 ? dated : List.of();
    }

    private static Stream<MeasureTarget> ofWhole(JudgedMeasure judged) {
        return judged.targets().stream()
                .map(JudgedTarget::target)
                .filter(target ->
                        target.seriesId().equals(judged.figures().whole().id()));
    }

    private List<Level> levels(JudgedMeasure judged) {
        List<Level> levels =
                limits(judged.figures().readings(judged.figures().whole().id()), judged.chart());
        if (milestones(judged).isEmpty()) {
            ofWhole(judged)
                    .filter(target -> target.value() != null && target.kind() != TargetKind.CUMULATIVE_COUNT)
                    .forEach(target -> {
                        levels.add(Level.of(
                                words.of("measure.chart.target"),
                                Stroke.WANTED,
                                Objects.requireNonNull(target.value())));
                        if (target.upper() != null) {
                            levels.add(Level.of("", Stroke.WANTED, target.upper()));
                        }
                    });
        }
        return levels;
    }

    /** The mean with its limits, or the median, of each part between rebases. */
    private List<Level> limits(List<MeasureReading> readings, XmrChart chart) {
        List<Level> levels = new ArrayList<>();
        List<LocalDate> days = readings.stream()
                .filter(reading -> reading.value() != null)
                .map(MeasureCharts::middle)
                .toList();
        boolean first = true;
        for (Segment segment : chart.segments()) {
            LocalDate from = days.get(segment.from());
            LocalDate to = days.get(segment.to() - 1);
            if (segment instanceof Segment.WithLimits with) {
                Limits limits = with.limits();
                levels.add(level("measure.chart.mean", Stroke.MIDDLE, limits.mean(), from, to, first));
                levels.add(level("measure.chart.limits", Stroke.LIMIT, limits.lower(), from, to, first));
                levels.add(level("measure.chart.limits", Stroke.LIMIT, limits.upper(), from, to, false));
                first = false;
            } else if (segment instanceof Segment.RunChart run && segment.points() > 1) {
                levels.add(level(
                        "measure.chart.median",
                        Stroke.MIDDLE,
                        run.median(),
                        from,
                        to,
                        segment == chart.segments().get(0)));
            }
        }
        return levels;
    }

    private Level level(String key, Stroke stroke, BigDecimal value, LocalDate from, LocalDate to, boolean named) {
        return new Level(named ? words.of(key) : "", stroke, value, from, to);
    }

    private List<Note> notes(MeasureFigures figures) {
        List<MeasureReading> readings = figures.readings(figures.whole().id());
        return readings.isEmpty()
                ? List.of()
                : figures.marks().stream()
                        .filter(mark -> mark.kind() != MarkKind.EXPLANATION)
                        .filter(mark ->
                                !mark.markedOn().isBefore(readings.get(0).periodFrom()))
                        .map(mark -> new Note(
                                mark.markedOn(),
                                mark.kind() == MarkKind.REBASE
                                        ? words.of("measure.chart.rebase", mark.text())
                                        : mark.text()))
                        .toList();
    }

    /** Where a reading stands on the axis of time: in the middle of its period, or it would seem to be of the next. */
    private static LocalDate middle(MeasureReading reading) {
        return reading.periodFrom().plusDays(ChronoUnit.DAYS.between(reading.periodFrom(), reading.periodTo()) / 2);
    }

    private Scale scale(Measure measure) {
        return measure.unit() == MeasureUnit.PERCENT ? Scale.percent("") : Scale.of(measureWords.axis(measure));
    }

    /** A group or an interval beside the others: what its last point says, and its chart. */
    record Part(ChartWords.@Nullable Sign sign, Chart drawn) {}

    /** The groups and the intervals that have figures, all on one scale. */
    List<Part> parts(JudgedMeasure judged) {
        MeasureFigures figures = judged.figures();
        List<MeasureSeries> drawn = Stream.concat(figures.series(SeriesKind.GROUP), figures.series(SeriesKind.INTERVAL))
                .filter(series -> figures.readings(series.id()).stream().anyMatch(reading -> reading.value() != null))
                .toList();
        List<Chart> charts = Chart.onOneScale(
                drawn.stream().map(series -> part(judged, series)).toList());
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < charts.size(); place++) {
            parts.add(new Part(chartWords.variationSign(judged.chart(drawn.get(place))), charts.get(place)));
        }
        return parts;
    }

    private Chart part(JudgedMeasure judged, MeasureSeries series) {
        MeasureFigures figures = judged.figures();
        List<MeasureReading> readings = figures.readings(series.id());
        MeasureReading last = readings.get(readings.size() - 1);
        XmrChart chart = judged.chart(series);
        Set<Variation> shown = new LinkedHashSet<>();
        List<Dot> dots = dots(readings, chart, shown);
        String name = measureWords.series(series);
        return new Chart(
                "part-" + series.id(),
                name,
                words.of("measure.chart.part", measureWords.figure(figures.measure(), last), last.periodWords()) + " "
                        + chartWords.summary(figures.measure(), chart),
                name,
                words.of("measure.chart.none"),
                Chart.Size.SMALL,
                scale(figures.measure()),
                List.of(Series.of("", Stroke.MAIN, dots)),
                limits(readings, chart),
                List.of(),
                keys(shown),
                null);
    }
}

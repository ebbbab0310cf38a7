package uk.sendplan.measure.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.MeasureTarget;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Says what a target asks for. */
@Component
class TargetWords {

    private final MeasureWords measureWords;
    private final Words words;

    TargetWords(MeasureWords measureWords, Words words) {
        this.measureWords = measureWords;
        this.words = words;
    }

    /** "at least 67%, by end of 2023, in each reading". */
    String of(MeasureFigures figures, MeasureTarget target) {
        return Stream.of(
                        what(figures, target),
                        target.dueWords() == null ? null : words.of("measure.target.by", target.dueWords()),
                        target.starts() == null
                                ? null
                                : words.of("measure.target.from", London.dayInWords(target.starts())),
                        target.consistently() ? words.of("measure.target.each") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The same with what it is for, where that is not the whole: "GP (source of referral): at least 67%". */
    String inFull(MeasureFigures figures, MeasureTarget target) {
        MeasureSeries series = series(figures, target.seriesId());
        return series == null || series.kind() == SeriesKind.WHOLE
                ? of(figures, target)
                : words.of("measure.target.for", measureWords.series(series), of(figures, target));
    }

    /** "2 of 3 groups with a target are off course: GP, school"; null where no group has one. */
    @Nullable
    String groups(JudgedMeasure judged) {
        Map<MeasureSeries, Verdict> groups = judged.groups();
        List<String> off = groups.entrySet().stream()
                .filter(group -> group.getValue() == Verdict.OFF_COURSE)
                .map(group -> group.getKey().name())
                .toList();
        return groups.isEmpty()
                ? null
                : words.of("measure.list.groups", groups.size(), off.size(), String.join(", ", off));
    }

    private String what(MeasureFigures figures, MeasureTarget target) {
        Measure measure = figures.measure();
        String key = "measure.target.said." + target.kind();
        return switch (target.kind()) {
            case AT_LEAST, AT_MOST, HOLD, CUMULATIVE_COUNT ->
                words.of(key, measureWords.figure(measure, Objects.requireNonNull(target.value())));
            case BETWEEN ->
                words.of(
                        key,
                        measureWords.figure(measure, Objects.requireNonNull(target.value())),
                        measureWords.figure(measure, Objects.requireNonNull(target.upper())));
            case CLOSER_TO_BENCHMARK, ABOVE_BENCHMARK, BELOW_BENCHMARK -> {
                MeasureSeries benchmark = series(figures, Objects.requireNonNull(target.benchmarkId()));
                yield words.of(key, benchmark == null ? words.of("measure.target.benchmark.gone") : benchmark.name());
            }
            case INCREASE_EACH_PERIOD, DECREASE_EACH_PERIOD, DIRECTION_UP, DIRECTION_DOWN, NOT_SET_YET, NONE ->
                words.of(key);
        };
    }

    private static @Nullable MeasureSeries series(MeasureFigures figures, UUID id) {
        return figures.series().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}

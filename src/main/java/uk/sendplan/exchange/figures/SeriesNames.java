package uk.sendplan.exchange.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.SeriesKind;

/**
 * The names by which a table may call a series: its measure by code, by title, or by both, with the name of the series. A name that two series
 * have names none of them; nothing is found by likeness.
 */
public final class SeriesNames {

    private final Map<String, Set<SeriesOf>> byName = new HashMap<>();

    private SeriesNames() {}

    /** Of all measures and series in use. */
    public static SeriesNames of(List<MeasureFigures> measures) {
        SeriesNames names = new SeriesNames();
        for (MeasureFigures figures : measures) {
            if (!figures.measure().retired()) {
                figures.series().stream()
                        .filter(series -> !series.retired())
                        .forEach(series -> names.add(new SeriesOf(figures, series, false)));
            }
        }
        return names;
    }

    private void add(SeriesOf series) {
        for (String measure : measure(series.measure())) {
            for (String of : series(series)) {
                byName.computeIfAbsent(Headings.plain(measure + " " + of), name -> new LinkedHashSet<>())
                        .add(series);
            }
        }
    }

    private static List<String> measure(Measure measure) {
        return Stream.of(
                        measure.code(),
                        measure.title(),
                        measure.name(),
                        measure.code() + " " + measure.title(),
                        measure.code() + " " + measure.name())
                .distinct()
                .toList();
    }

    private static List<String> series(SeriesOf of) {
        MeasureSeries series = of.series();
        if (series.kind() == SeriesKind.WHOLE) {
            return List.of("", "the whole", "whole");
        }
        List<String> names = new ArrayList<>(List.of(series.name()));
        if (series.dimension() != null) {
            names.add(series.name() + " " + series.dimension());
            names.add(series.dimension() + " " + series.name());
        }
        return names;
    }

    public Optional<SeriesOf> find(Label label) {
        Set<SeriesOf> found = byName.getOrDefault(Headings.plain(label.measure() + " " + label.series()), Set.of());
        return !label.measure().isBlank() && found.size() == 1
                ? Optional.of(found.iterator().next())
                : Optional.empty();
    }

    public Optional<SeriesOf> find(@Nullable String id) {
        return byName.values().stream()
                .flatMap(Set::stream)
                .filter(series -> series.series().id().toString().equals(id))
                .findFirst();
    }

    /** "M3 Plans in time: GP (source of referral)": a name under which it is found again. */
    public static String of(SeriesOf of) {
        MeasureSeries series = of.series();
        String measure = of.measure().code() + " " + of.measure().title();
        return switch (series.kind()) {
            case WHOLE -> measure;
            case GROUP -> measure + ": " + series.name() + " (" + series.dimension() + ")";
            case INTERVAL, BENCHMARK -> measure + ": " + series.name();
        };
    }
}

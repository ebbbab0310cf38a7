package uk.sendplan.measure.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.PeriodReading;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.TypedFigure;
import uk.sendplan.measure.judging.Symbol;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;

/**
 * The readings of one period, of everything that somebody may enter, as they were typed.
 *
 * @param key of the form: each reading's id is made from it, so that the same form twice is each reading once
 * @param typed by the field of the series
 */
record ReadingGrid(String key, String period, Map<String, String> typed, boolean sure) {

    static final String PERIOD = "period";
    private static final String VALUE = "value-";

    static ReadingGrid of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(VALUE)) {
                typed.put(name, Typed.line(value));
            }
        });
        return new ReadingGrid(
                parameters.getOrDefault("key", ""),
                Typed.line(parameters.get(PERIOD)),
                typed,
                "true".equals(parameters.get("sure")));
    }

    static ReadingGrid asked(String period) {
        return new ReadingGrid(Keys.fresh(), Typed.line(period), Map.of(), false);
    }

    static String field(MeasureSeries series) {
        return VALUE + series.id();
    }

    String typed(MeasureSeries series) {
        return typed.getOrDefault(field(series), "");
    }

    Optional<Period> period(Measure measure) {
        return period.isEmpty() ? Optional.empty() : PeriodReading.of(period, measure.periodType());
    }

    /** The reading of the period that a series has already. */
    Optional<MeasureReading> there(MeasureFigures figures, MeasureSeries series) {
        return period(figures.measure())
                .flatMap(wanted -> figures.readings(series.id()).stream()
                        .filter(one -> one.periodFrom().equals(wanted.from())
                                && one.periodTo().equals(wanted.to()))
                        .findFirst());
    }

    Checks check(Checks checks, List<MeasureFigures> theirs) {
        Checks checked = checks.key(key);
        boolean any = false;
        for (MeasureFigures figures : theirs) {
            for (MeasureSeries series : entered(figures)) {
                String value = typed(series);
                any |= !value.isEmpty();
                checked = checked.that(
                        value.isEmpty()
                                || Symbol.of(value).isPresent()
                                || TypedFigure.of(value).isPresent(),
                        field(series),
                        "measure.reading.value.error");
            }
        }
        return checked.that(any, PERIOD, "measure.grid.error.nothing");
    }

    /** What of a measure has a place in the grid. */
    static List<MeasureSeries> entered(MeasureFigures figures) {
        return figures.series().stream().filter(one -> !one.retired()).toList();
    }

    /** One for each value that was typed. */
    List<Enter> toCommands(List<MeasureFigures> theirs) {
        List<Enter> readings = new ArrayList<>();
        for (MeasureFigures figures : theirs) {
            for (MeasureSeries series : entered(figures)) {
                if (!typed(series).isEmpty()) {
                    readings.add(toCommand(figures.measure(), series));
                }
            }
        }
        return readings;
    }

    Enter toCommand(Measure measure, MeasureSeries series) {
        String value = typed(series);
        Symbol symbol = Symbol.of(value).orElse(null);
        return new Enter(
                UUID.nameUUIDFromBytes((key + series.id()).getBytes(StandardCharsets.UTF_8)),
                series.id(),
                period(measure).orElseThrow(),
                new Figure(
                        symbol == null
                                ? Objects.requireNonNull(TypedFigure.of(value).orElse(null))
                                : null,
                        symbol,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                null);
    }
}

package uk.sendplan.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodReading;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;

/** Measures to be read from files, for tests of rules. */
public final class TestReadings {

    private TestReadings() {}

    /** @param groups of it, by their names: "source of referral" */
    public static MeasureFigures measure(int number, String name, MeasureUnit unit, String... groups) {
        UUID id = UUID.nameUUIDFromBytes(("measure" + number).getBytes());
        List<MeasureSeries> series = new ArrayList<>();
        series.add(series(id, SeriesKind.WHOLE, null, name));
        for (String group : groups) {
            series.add(series(id, SeriesKind.GROUP, "source of referral", group));
        }
        return new MeasureFigures(
                new Measure(
                        id,
                        number,
                        name,
                        null,
                        null,
                        unit,
                        null,
                        1,
                        GoodDirection.UP,
                        null,
                        Frequency.MONTHLY,
                        PeriodType.PERIOD,
                        null,
                        null,
                        null,
                        null,
                        UUID.nameUUIDFromBytes("owner".getBytes()),
                        "Owner",
                        null,
                        30,
                        5,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        0,
                        null,
                        null,
                        null),
                series,
                List.of(),
                List.of(),
                List.of());
    }

    private static MeasureSeries series(UUID measure, SeriesKind kind, String dimension, String name) {
        return new MeasureSeries(
                UUID.nameUUIDFromBytes((measure + kind.name() + name).getBytes()),
                measure,
                kind,
                dimension,
                name,
                null,
                false,
                0);
    }

    /** The same with a reading of the whole that stands. */
    public static MeasureFigures with(MeasureFigures figures, String period, String value) {
        Period read = PeriodReading.of(period, figures.measure().periodType()).orElseThrow();
        List<MeasureReading> readings = new ArrayList<>(figures.readings());
        readings.add(new MeasureReading(
                UUID.randomUUID(),
                figures.whole().id(),
                period,
                read.from(),
                read.to(),
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Somebody",
                Instant.EPOCH));
        return new MeasureFigures(figures.measure(), figures.series(), figures.targets(), readings, figures.marks());
    }

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
}

package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** A measure of percentages, read each month of 2025 and on, for tests of rules. */
public final class TestMeasures {

    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final UUID id = UUID.randomUUID();
    private final GoodDirection good;
    private final List<MeasureTarget> targets = new ArrayList<>();
    private final List<MeasureReading> readings = new ArrayList<>();
    private final List<MeasureMark> marks = new ArrayList<>();
    private String outcomes;
    private String priorities;
    private String outcomesPriorities;
    private final List<MeasureSeries> series = new ArrayList<>();

    private TestMeasures(GoodDirection good) {
        this.good = good;
        series.add(new MeasureSeries(id, id, SeriesKind.WHOLE, null, "Measured", null, false, 0));
    }

    public static TestMeasures of(GoodDirection good) {
        return new TestMeasures(good);
    }

    /** The next months, in order. */
    public TestMeasures read(double... values) {
        return read(id, values);
    }

    /** A group of the dimension "source", read in the first months; the last group is the one that {@link #wantingOfGroup} means. */
    public TestMeasures group(String name, double... values) {
        UUID group = UUID.randomUUID();
        series.add(new MeasureSeries(group, id, SeriesKind.GROUP, "source", name, null, false, 0));
        return read(group, values);
    }

    private TestMeasures read(UUID of, double... values) {
        for (double value : values) {
            long before = readings.stream()
                    .filter(reading -> reading.seriesId().equals(of))
                    .count();
            LocalDate from = FIRST.plusMonths(before);
            readings.add(new MeasureReading(
                    UUID.randomUUID(),
                    of,
                    London.monthInWords(from),
                    from,
                    from.plusMonths(1).minusDays(1),
                    BigDecimal.valueOf(value),
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
        }
        return this;
    }

    /** @param due in words, or empty */
    public TestMeasures wanting(TargetKind kind, Integer value, String due) {
        return wanting(id, kind, value, due);
    }

    public TestMeasures wantingOfGroup(TargetKind kind, Integer value) {
        return wanting(series.get(series.size() - 1).id(), kind, value, "");
    }

    private TestMeasures wanting(UUID of, TargetKind kind, Integer value, String due) {
        VagueDate date = due.isEmpty() ? null : VagueDate.read(due);
        targets.add(new MeasureTarget(
                UUID.randomUUID(),
                id,
                of,
                kind,
                value == null ? null : BigDecimal.valueOf(value),
                null,
                null,
                false,
                null,
                date == null ? null : date.words(),
                date == null ? null : date.from(),
                date == null ? null : date.to(),
                null,
                0));
        return this;
    }

    /**
     * @param toPriorities the numbers of those it is linked to itself
     * @param toOutcomes "1.10", "4.1/2"
     */
    public TestMeasures linked(List<String> toPriorities, List<String> toOutcomes) {
        priorities = String.join(" ", toPriorities);
        outcomes = String.join(" ", toOutcomes);
        outcomesPriorities = toOutcomes.stream()
                .map(outcome -> outcome.substring(0, outcome.indexOf('.')))
                .distinct()
                .collect(Collectors.joining(" "));
        return this;
    }

    public TestMeasures rebasedOn(LocalDate day) {
        marks.add(
                new MeasureMark(UUID.randomUUID(), id, MarkKind.REBASE, day, "Anew", id, "Somebody", Instant.EPOCH, 0));
        return this;
    }

    public MeasureFigures figures() {
        return new MeasureFigures(
                new Measure(
                        id,
                        1,
                        "Measured",
                        null,
                        null,
                        MeasureUnit.PERCENT,
                        null,
                        0,
                        good,
                        null,
                        Frequency.MONTHLY,
                        PeriodType.PERIOD,
                        null,
                        null,
                        null,
                        null,
                        id,
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
                        outcomes,
                        priorities,
                        outcomesPriorities),
                series,
                targets,
                readings,
                marks);
    }

    public JudgedMeasure judgedOn(LocalDate day) {
        return JudgedMeasure.of(figures(), day);
    }

    /** On the day after its last month. */
    public JudgedMeasure judged() {
        return judgedOn(FIRST.plusMonths(figures().readings(id).size()));
    }
}

package uk.sendplan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A measure with all that is known of it, now or as at a day.
 *
 * @param series the whole first, then groups, intervals and benchmarks, each in their order; retired ones are in it and say so
 * @param targets those that hold, in the order in which they are due
 * @param readings those that no other supersedes, by series and period
 * @param marks those that hold, the earliest first
 */
public record MeasureFigures(
        Measure measure,
        List<MeasureSeries> series,
        List<MeasureTarget> targets,
        List<MeasureReading> readings,
        List<MeasureMark> marks) {

    /** The measure's own series. */
    public MeasureSeries whole() {
        return series.get(0);
    }

    /** In the order of their periods. */
    public List<MeasureReading> readings(UUID seriesId) {
        return readings.stream()
                .filter(reading -> reading.seriesId().equals(seriesId))
                .toList();
    }

    public List<MeasureTarget> targets(UUID seriesId) {
        return targets.stream()
                .filter(target -> target.seriesId().equals(seriesId))
                .toList();
    }

    /** The target that holds for a series at the end of a period: the next that is due then, or the last that was. */
    public Optional<MeasureTarget> target(UUID seriesId, LocalDate periodEnd) {
        List<MeasureTarget> started = targets(seriesId).stream()
                .filter(target -> target.starts() == null || !target.starts().isAfter(periodEnd))
                .toList();
        return started.stream()
                .filter(target -> target.dueTo() == null || !target.dueTo().isBefore(periodEnd))
                .findFirst()
                .or(() -> started.stream().reduce((earlier, later) -> later));
    }

    /** Those of a kind that are not retired. */
    public Stream<MeasureSeries> series(SeriesKind kind) {
        return series.stream().filter(one -> one.kind() == kind && !one.retired());
    }
}

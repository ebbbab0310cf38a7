package uk.sendplan.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;

/**
 * Reads measures with their figures, now or as at a day, in five statements for any number of them. Everybody of the area reads them.
 */
@Service
@Transactional(readOnly = true)
public class MeasureQueries {

    private static final String MEASURES = """
            select m.id, m.number, m.name, m.definition, m.variant, m.unit, m.unit_words, m.decimals, m.good_direction, m.geography,
                m.frequency, m.period_type, m.numerator, m.denominator, m.survey_of, m.source, o.id as owner_id, o.name as owner_name,
                m.owner_role, m.days_to_enter, m.threshold, m.screened, m.baseline, m.baseline_words, m.baseline_from, m.baseline_to,
                m.baseline_comment, m.retired_at is not null as retired, m.version,
                (select string_agg(f.number || case when a.together > 1 then '/' || a.place else '' end, ' ' order by f.number)
                    from {measure_outcome} l
                    join {outcome} u on u.area_id = l.area_id and u.id = l.outcome_id and u.retired_at is null
                    join {reference} f on f.area_id = u.area_id and f.id = u.reference_id
                    join lateral (select count(*) as together, count(*) filter (where w.position <= u.position) as place from {outcome} w
                        where w.area_id = u.area_id and w.reference_id = u.reference_id and w.retired_at is null) a on true
                    where l.area_id = m.area_id and l.measure_id = m.id) as outcomes,
                (select string_agg(y.number, ' ' order by y.number) from {measure_priority} l
                    join {priority} y on y.area_id = l.area_id and y.id = l.priority_id
                    where l.area_id = m.area_id and l.measure_id = m.id) as priorities,
                (select string_agg(distinct y.number, ' ') from {measure_outcome} l
                    join {outcome} u on u.area_id = l.area_id and u.id = l.outcome_id and u.retired_at is null
                    join {reference} f on f.area_id = u.area_id and f.id = u.reference_id
                    join {priority} y on y.area_id = f.area_id and y.id = f.priority_id
                    where l.area_id = m.area_id and l.measure_id = m.id) as outcomes_priorities
            from {measure} m
            join {organisation} o on o.area_id = m.area_id and o.id = m.owner_organisation_id
            where m.area_id = :area and\s""";

    private static final String BY_NUMBER = " order by m.plan_id, m.number";

    private static final String ABOUT_REFERENCE = """
            m.retired_at is null and exists (select from {measure_outcome} l
                join {outcome} u on u.area_id = l.area_id and u.id = l.outcome_id and u.retired_at is null
                where l.area_id = m.area_id and l.measure_id = m.id and u.reference_id = :place)
            """;

    /** Itself, or by an outcome of a reference in it. */
    private static final String ABOUT_PRIORITY = """
            m.retired_at is null and (exists (select from {measure_priority} l
                    where l.area_id = m.area_id and l.measure_id = m.id and l.priority_id = :place)
                or exists (select from {measure_outcome} l
                    join {outcome} u on u.area_id = l.area_id and u.id = l.outcome_id and u.retired_at is null
                    join {reference} f on f.area_id = u.area_id and f.id = u.reference_id and f.retired_at is null
                    where l.area_id = m.area_id and l.measure_id = m.id and f.priority_id = :place))
            """;

    private static final String OF_THESE = "s.area_id = :area and s.measure_id = any(:measures)";

    private static final String SERIES = """
            select s.id, s.measure_id, s.kind, s.dimension, s.name, s.source, s.retired_at is not null as retired, s.version
            from {measure_series} s where\s""" + OF_THESE + """
             order by array_position(array['WHOLE', 'GROUP', 'INTERVAL', 'BENCHMARK'], s.kind), s.dimension, s.position, s.id
            """;

    private static final String TARGETS = """
            select s.id, s.measure_id, s.series_id, s.kind, s.value, s.upper, s.benchmark_id, s.consistently, s.starts, s.due_words,
                s.due_from, s.due_to, s.comment, s.version
            from {measure_target} s where\s""" + OF_THESE + """
             and s.retired_at is null order by s.due_to nulls last, s.starts nulls first, s.id
            """;

    private static final String MARKS = """
            select s.id, s.measure_id, s.kind, s.marked_on, s.text, s.recorded_by, s.recorded_by_name, s.recorded_at, s.version
            from {measure_mark} s where\s""" + OF_THESE + """
             and s.retired_at is null order by s.marked_on, s.recorded_at, s.id
            """;

    private static final String READING = """
            select r.id, r.series_id, r.period_words, r.period_from, r.period_to, r.value, r.symbol, r.numerator, r.denominator, r.base,
                r.response_rate, r.qualifier, r.comment, r.supersedes, r.recorded_by_name, r.recorded_at
            from measure_reading r
            """;

    private static final String READINGS = READING + """
            where r.area_id = :area and r.series_id = any(:series) and r.recorded_at < :until
                and not exists (select from measure_reading c where c.area_id = r.area_id and c.supersedes = r.id and c.recorded_at < :until)
            order by r.period_to, r.period_from, r.id
            """;

    private final JdbcClient jdbc;

    MeasureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a plan, retired ones too, in the order of their numbers. */
    public List<MeasureFigures> ofPlan(Member by, UUID planId, AsAt asAt) {
        return read(
                by,
                asAt,
                of(by, asAt, MEASURES + "m.plan_id = :plan" + BY_NUMBER).param("plan", planId));
    }

    /** Those in use that are linked to an outcome of a reference, or to a priority or an outcome in it. */
    public List<MeasureFigures> about(Member by, Place place, AsAt asAt) {
        String about = place instanceof Place.OfReference ? ABOUT_REFERENCE : ABOUT_PRIORITY;
        return read(by, asAt, of(by, asAt, MEASURES + about + BY_NUMBER).param("place", place.id()));
    }

    public Optional<MeasureFigures> measure(Member by, UUID planId, int number, AsAt asAt) {
        return read(
                        by,
                        asAt,
                        of(by, asAt, MEASURES + "m.plan_id = :plan and m.number = :number")
                                .param("plan", planId)
                                .param("number", number))
                .stream()
                .findFirst();
    }

    private List<MeasureFigures> read(Member by, AsAt asAt, JdbcClient.StatementSpec which) {
        by.require(Right.READ_PLAN);
        List<Measure> measures = which.query(RecordRows.of(Measure.class)).list();
        if (measures.isEmpty()) {
            return List.of();
        }
        UUID[] ids = measures.stream().map(Measure::id).toArray(UUID[]::new);
        List<MeasureSeries> series = of(by, asAt, SERIES)
                .param("measures", ids)
                .query(RecordRows.of(MeasureSeries.class))
                .list();
        Map<UUID, UUID> measureOf =
                series.stream().collect(Collectors.toMap(MeasureSeries::id, MeasureSeries::measureId));
        Map<UUID, List<MeasureSeries>> seriesOf = grouped(series, MeasureSeries::measureId);
        Map<UUID, List<MeasureTarget>> targets = grouped(
                of(by, asAt, TARGETS)
                        .param("measures", ids)
                        .query(RecordRows.of(MeasureTarget.class))
                        .list(),
                MeasureTarget::measureId);
        Map<UUID, List<MeasureMark>> marks = grouped(
                of(by, asAt, MARKS)
                        .param("measures", ids)
                        .query(RecordRows.of(MeasureMark.class))
                        .list(),
                MeasureMark::measureId);
        Map<UUID, List<MeasureReading>> readings = grouped(
                of(by, asAt, READINGS)
                        .param("series", measureOf.keySet().toArray(UUID[]::new))
                        .query(RecordRows.of(MeasureReading.class))
                        .list(),
                reading -> measureOf.get(reading.seriesId()));
        return measures.stream()
                .map(measure -> new MeasureFigures(
                        measure,
                        seriesOf.getOrDefault(measure.id(), List.of()),
                        targets.getOrDefault(measure.id(), List.of()),
                        readings.getOrDefault(measure.id(), List.of()),
                        marks.getOrDefault(measure.id(), List.of())))
                .toList();
    }

    /** Everything that was ever entered of some series, superseded ones too: by period, each chain in its order. */
    public List<MeasureReading> history(Member by, List<UUID> series, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return of(by, asAt, READING + """
                where r.area_id = :area and r.series_id = any(:series) and r.recorded_at < :until
                order by r.period_to, r.period_from, r.series_id, r.recorded_at, r.id
                """)
                .param("series", series.toArray(UUID[]::new))
                .query(RecordRows.of(MeasureReading.class))
                .list();
    }

    private JdbcClient.StatementSpec of(Member by, AsAt asAt, String sql) {
        return jdbc.sql(asAt.tables(sql))
                .param("area", by.areaId())
                .param("until", asAt.until())
                .param("moment", asAt.moment());
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> rows, Function<T, @Nullable UUID> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }
}

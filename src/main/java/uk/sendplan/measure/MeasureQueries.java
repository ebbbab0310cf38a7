package uk.sendplan.measure;

import java.util.HashMap;
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
import uk.sendplan.shared.Together;
import uk.sendplan.shared.Together.Query;

/**
 * Reads measures with their figures, now or as at a day, in one statement for any number of them. Everybody of the area reads them.
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
            where m.area_id = :area and m.id in (select id from asked)
            """;

    private static final String ASKED =
            "with asked as materialized (select m.id from {measure} m where m.area_id = :area and %s) ";

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

    private static final String OF_THESE = "s.area_id = :area and s.measure_id in (select id from asked)";

    private static final Query<Measure> MEASURE = new Query<>(MEASURES, Measure.class, "number");

    private static final Query<MeasureSeries> SERIES = new Query<>(
            """
            select s.id, s.measure_id, s.kind, s.dimension, s.name, s.source, s.retired_at is not null as retired, s.version, s.position
            from {measure_series} s where\s""" + OF_THESE,
            MeasureSeries.class,
            "array_position(array['WHOLE', 'GROUP', 'INTERVAL', 'BENCHMARK'], kind), dimension, position, id");

    private static final Query<MeasureTarget> TARGETS =
            new Query<>("""
            select s.id, s.measure_id, s.series_id, s.kind, s.value, s.upper, s.benchmark_id, s.consistently, s.starts, s.due_words,
                s.due_from, s.due_to, s.comment, s.version
            from {measure_target} s where s.retired_at is null and\s""" + OF_THESE, MeasureTarget.class, "due_to nulls last, starts nulls first, id");

    private static final Query<MeasureMark> MARKS =
            new Query<>("""
            select s.id, s.measure_id, s.kind, s.marked_on, s.text, s.recorded_by, s.recorded_by_name, s.recorded_at, s.version
            from {measure_mark} s where s.retired_at is null and\s""" + OF_THESE, MeasureMark.class, "marked_on, recorded_at, id");

    private static final String READING = """
            select r.id, r.series_id, r.period_words, r.period_from, r.period_to, r.value, r.symbol, r.numerator, r.denominator, r.base,
                r.response_rate, r.qualifier, r.comment, r.supersedes, r.recorded_by_name, r.recorded_at
            from measure_reading r
            """;

    private static final Query<MeasureReading> READINGS =
            new Query<>(READING + """
            where r.area_id = :area and r.series_id in (select s.id from {measure_series} s where\s""" + OF_THESE + """
            ) and r.recorded_at < :until
                and not exists (select from measure_reading c where c.area_id = r.area_id and c.supersedes = r.id and c.recorded_at < :until)
            """, MeasureReading.class, "period_to, period_from, id");

    private final JdbcClient jdbc;

    MeasureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a plan, retired ones too, in the order of their numbers. */
    public List<MeasureFigures> ofPlan(Member by, UUID planId, AsAt asAt) {
        return read(by, asAt, "m.plan_id = :plan", Map.of("plan", planId));
    }

    /** Those in use that are linked to an outcome of a reference, or to a priority or an outcome in it. */
    public List<MeasureFigures> about(Member by, Place place, AsAt asAt) {
        return read(
                by,
                asAt,
                place instanceof Place.OfReference ? ABOUT_REFERENCE : ABOUT_PRIORITY,
                Map.of("place", place.id()));
    }

    public Optional<MeasureFigures> measure(Member by, UUID planId, int number, AsAt asAt) {
        return read(by, asAt, "m.plan_id = :plan and m.number = :number", Map.of("plan", planId, "number", number))
                .stream()
                .findFirst();
    }

    private List<MeasureFigures> read(Member by, AsAt asAt, String asked, Map<String, ?> parameters) {
        by.require(Right.READ_PLAN);
        Map<String, Object> bound = new HashMap<>(parameters);
        bound.put("area", by.areaId());
        Together read =
                Together.readWith(ASKED.formatted(asked), jdbc, asAt, bound, MEASURE, SERIES, TARGETS, MARKS, READINGS);
        Map<UUID, UUID> measureOf =
                read.of(SERIES).stream().collect(Collectors.toMap(MeasureSeries::id, MeasureSeries::measureId));
        Map<UUID, List<MeasureSeries>> series = grouped(read.of(SERIES), MeasureSeries::measureId);
        Map<UUID, List<MeasureTarget>> targets = grouped(read.of(TARGETS), MeasureTarget::measureId);
        Map<UUID, List<MeasureMark>> marks = grouped(read.of(MARKS), MeasureMark::measureId);
        Map<UUID, List<MeasureReading>> readings =
                grouped(read.of(READINGS), reading -> measureOf.get(reading.seriesId()));
        return read.of(MEASURE).stream()
                .map(measure -> new MeasureFigures(
                        measure,
                        series.getOrDefault(measure.id(), List.of()),
                        targets.getOrDefault(measure.id(), List.of()),
                        readings.getOrDefault(measure.id(), List.of()),
                        marks.getOrDefault(measure.id(), List.of())))
                .toList();
    }

    /** Everything that was ever entered of some series, superseded ones too: by period, each chain in its order. */
    public List<MeasureReading> history(Member by, List<UUID> series, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(READING + """
                where r.area_id = :area and r.series_id = any(:series) and r.recorded_at < :until
                order by r.period_to, r.period_from, r.series_id, r.recorded_at, r.id
                """)
                .param("area", by.areaId())
                .param("series", series.toArray(UUID[]::new))
                .param("until", asAt.until())
                .query(RecordRows.of(MeasureReading.class))
                .list();
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> rows, Function<T, @Nullable UUID> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }
}

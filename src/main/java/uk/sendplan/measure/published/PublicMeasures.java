package uk.sendplan.measure.published;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.disclosure.Disclosed;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.measure.published.MeasureDocument.FigureDocument;
import uk.sendplan.measure.web.MeasureLines;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.StaleVersion;

/** Says what readers may be told of measures, and keeps what they were told. */
@Service
@Transactional
public class PublicMeasures {

    private final MeasureQueries queries;
    private final MeasureLines lines;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicMeasures(MeasureQueries queries, MeasureLines lines, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in use that are linked to a priority, or to an outcome in it, as they are now; in two statements. */
    @Transactional(readOnly = true)
    public List<PublicMeasure> about(Member by, UUID priorityId) {
        List<MeasureFigures> measures = queries.about(by, new Place.OfPriority(priorityId), AsAt.NOW);
        Map<UUID, List<Disclosed>> earlier =
                told(by, measures.stream().map(one -> one.measure().id()).toList());
        LocalDate today = London.today(clock);
        return measures.stream()
                .map(one -> of(one, today, earlier.getOrDefault(one.measure().id(), List.of())))
                .toList();
    }

    private PublicMeasure of(MeasureFigures figures, LocalDate today, List<Disclosed> earlier) {
        Measure measure = figures.measure();
        JudgedMeasure judged = JudgedMeasure.of(figures, today);
        List<MeasureReading> readings = new ArrayList<>();
        judged.latest().ifPresent(latest -> {
            readings.add(latest);
            before(figures, latest).ifPresent(readings::add);
        });
        Telling telling = Telling.of(measure, readings, earlier);
        return new PublicMeasure(
                measure,
                new MeasureDocument(
                        measure.code(),
                        measure.title(),
                        figure(measure, readings, telling, 0),
                        figure(measure, readings, telling, 1),
                        lines.line(judged).target(),
                        verdict(judged, telling)),
                telling,
                earlier.size());
    }

    /** Of the same part of the year before, else the first; what runs on is compared with nothing. */
    private static Optional<MeasureReading> before(MeasureFigures figures, MeasureReading latest) {
        List<MeasureReading> readings = figures.readings(latest.seriesId());
        if (Telling.isRunning(figures.measure()) || readings.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(readings.stream()
                .filter(reading -> reading.period().isYearBefore(latest.period()))
                .findFirst()
                .orElse(readings.get(0)));
    }

    private @Nullable FigureDocument figure(
            Measure measure, List<MeasureReading> readings, Telling telling, int place) {
        if (place >= readings.size()) {
            return null;
        }
        Telling.Told told = telling.told().get(place);
        BigDecimal value = told.value();
        return new FigureDocument(
                readings.get(place).periodWords(), value == null ? null : lines.figure(measure, value), told.symbol());
    }

    /** Only beside the figure that it judges: else it would tell something of it. */
    private static @Nullable String verdict(JudgedMeasure judged, Telling telling) {
        boolean told = !telling.told().isEmpty() && telling.told().get(0).value() != null;
        return judged.lead()
                .filter(lead -> told && lead.judgement().coloured())
                .map(lead -> lead.judgement().verdict())
                .map(PublicMeasures::inAddress)
                .orElse(null);
    }

    private static String inAddress(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Kept(UUID measureId, String figures) {}

    /** What editions told, withdrawn ones too: somebody may have kept them. By measure, the oldest first. */
    private Map<UUID, List<Disclosed>> told(Member by, List<UUID> measures) {
        return jdbc
                .sql("""
                select measure_id, cast(figures as text) as figures from measure_told
                where area_id = ? and measure_id = any(?) order by told_at, id
                """)
                .params(by.areaId(), measures.toArray(UUID[]::new))
                .query(RecordRows.of(Kept.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Kept::measureId,
                        Collectors.mapping(kept -> ToldJson.fromJson(kept.figures()), Collectors.toList())));
    }

    /**
     * Keeps what an edition tells readers, in the transaction in which it is published.
     *
     * @throws StaleVersion where another edition told something of one of them meanwhile: this one has to be held against that
     */
    public void keep(Member by, UUID editionId, Collection<PublicMeasure> told) {
        by.require(Right.PUBLISH_PAGES);
        List<UUID> ids = told.stream().map(one -> one.measure().id()).sorted().toList();
        jdbc.sql("select id from measure where area_id = ? and id = any(?) order by id for no key update")
                .params(by.areaId(), ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        Map<UUID, List<Disclosed>> now = told(by, ids);
        for (PublicMeasure one : told) {
            if (now.getOrDefault(one.measure().id(), List.of()).size() != one.editionsBefore()) {
                throw new StaleVersion();
            }
            Telling telling = one.telling();
            if (telling.figures() != null) {
                jdbc.sql("""
                        insert into measure_told (id, area_id, measure_id, edition_id, figures, told_at)
                        values (gen_random_uuid(), ?, ?, ?, cast(? as jsonb), ?)
                        """)
                        .params(
                                by.areaId(),
                                one.measure().id(),
                                editionId,
                                ToldJson.toJson(telling.figures(), Objects.requireNonNull(telling.disclosed())),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }
}

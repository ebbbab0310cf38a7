package uk.sendplan.measure;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Keeps what of a measure has figures beside the whole: groups, intervals, benchmarks. */
@Service
@Transactional
public class SeriesKeeping {

    public static final int LONGEST_DIMENSION = 100;
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_SOURCE = 300;
    public static final int MOST_SERIES = 60;

    private final MeasureHolding holding;
    private final JdbcClient jdbc;

    SeriesKeeping(MeasureHolding holding, JdbcClient jdbc) {
        this.holding = holding;
        this.jdbc = jdbc;
    }

    /**
     * @param key the form's, which becomes its id
     * @param kind not the whole, which every measure has
     * @param dimension of a group, else null
     * @param source of a benchmark, or null
     */
    public record AddSeries(
            UUID key,
            UUID measureId,
            SeriesKind kind,
            @Nullable String dimension,
            String name,
            @Nullable String source) {}

    /** @throws Refused where the measure is retired or has too many; at "name", where it has one of this name */
    public void add(Member by, AddSeries command) {
        holding.toKeep(by, command.measureId());
        if (is("id = ?", by, command.measureId(), command.key())) {
            return;
        }
        if (count(by, command.measureId()) >= MOST_SERIES) {
            throw new Refused("", "measure.series.error.many", MOST_SERIES);
        }
        requireNew(by, command.measureId(), command.key(), command.kind(), command.dimension(), command.name());
        jdbc.sql("""
                insert into measure_series (id, area_id, measure_id, kind, dimension, name, source, position, version)
                select :key, :area, :measure, :kind, :dimension, :name, :source, coalesce(max(s.position), 0) + 1, 0
                from measure_series s where s.area_id = :area and s.measure_id = :measure
                """)
                .param("key", command.key())
                .param("area", by.areaId())
                .param("measure", command.measureId())
                .param("kind", command.kind().name())
                .param("dimension", command.dimension())
                .param("name", command.name())
                .param("source", command.source())
                .update();
    }

    /** @param series as it was read, with its measure */
    public record EditSeries(
            MeasureSeries series,
            @Nullable String dimension,
            String name,
            @Nullable String source,
            boolean retired) {}

    /**
     * @throws Refused as {@link #add}
     * @throws StaleVersion where somebody changed it meanwhile
     */
    public void edit(Member by, EditSeries command) {
        MeasureSeries series = command.series();
        if (series.kind() == SeriesKind.WHOLE) {
            throw new NotThere("the measure's own series");
        }
        holding.toKeep(by, series.measureId());
        requireNew(by, series.measureId(), series.id(), series.kind(), command.dimension(), command.name());
        int changed = jdbc.sql("""
                update measure_series set dimension = :dimension, name = :name, source = :source,
                    retired_at = case when :retired then coalesce(retired_at, app_now()) end, version = version + 1
                where area_id = :area and measure_id = :measure and id = :id and version = :version
                """)
                .param("dimension", command.dimension())
                .param("name", command.name())
                .param("source", command.source())
                .param("retired", command.retired())
                .param("area", by.areaId())
                .param("measure", series.measureId())
                .param("id", series.id())
                .param("version", series.version())
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    private void requireNew(
            Member by, UUID measureId, UUID seriesId, SeriesKind kind, @Nullable String dimension, String name) {
        if (is(
                "id <> ? and kind = ? and dimension is not distinct from ? and lower(name) = lower(?)",
                by,
                measureId,
                seriesId,
                kind.name(),
                dimension,
                name)) {
            throw new Refused("name", "measure.series.error.there", name);
        }
    }

    private int count(Member by, UUID measureId) {
        return jdbc.sql("select count(*) from measure_series where area_id = ? and measure_id = ?")
                .params(by.areaId(), measureId)
                .query(Integer.class)
                .single();
    }

    private boolean is(String what, Member by, UUID measureId, @Nullable Object... values) {
        return jdbc.sql("select exists (select from measure_series where area_id = ? and measure_id = ? and " + what
                        + ")")
                .param(by.areaId())
                .param(measureId)
                .params(Arrays.asList(values))
                .query(Boolean.class)
                .single();
    }
}

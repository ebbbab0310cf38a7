package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/** Keeps the targets of a measure: set, changed, taken back. What they were stays readable as at a day. */
@Service
@Transactional
public class TargetKeeping {

    public static final int LONGEST_COMMENT = 1000;
    public static final int MOST_TARGETS = 100;

    private final MeasureHolding holding;
    private final JdbcClient jdbc;

    TargetKeeping(MeasureHolding holding, JdbcClient jdbc) {
        this.holding = holding;
        this.jdbc = jdbc;
    }

    /**
     * What is to be reached.
     *
     * @param seriesId whose it is: the measure's own, a group's or an interval's
     * @param value of the kinds that have one; the lower end of "between"
     * @param upper of "between", above the value
     * @param benchmarkId the series it is compared with, of the kinds that have one
     * @param consistently each reading counts, not only the last
     * @param starts the first day that counts, or null
     * @param due when it is due, or null
     */
    public record Wanted(
            UUID seriesId,
            TargetKind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable UUID benchmarkId,
            boolean consistently,
            @Nullable LocalDate starts,
            @Nullable VagueDate due,
            @Nullable String comment) {}

    /**
     * @param key the form's, which becomes its id
     * @throws Refused where the measure is retired or has too many; at "series" or "benchmark", where it has no such series
     */
    public void set(Member by, UUID key, UUID measureId, Wanted wanted) {
        holding.toKeep(by, measureId);
        if (jdbc.sql("select exists (select from measure_target where area_id = ? and id = ?)")
                .params(by.areaId(), key)
                .query(Boolean.class)
                .single()) {
            return;
        }
        int there = jdbc.sql(
                        "select count(*) from measure_target where area_id = ? and measure_id = ? and retired_at is null")
                .params(by.areaId(), measureId)
                .query(Integer.class)
                .single();
        if (there >= MOST_TARGETS) {
            throw new Refused("", "measure.target.error.many", MOST_TARGETS);
        }
        requireSeries(by, measureId, wanted);
        worded(by, measureId, wanted, jdbc.sql("""
                insert into measure_target (id, area_id, measure_id, series_id, kind, value, upper, benchmark_id, consistently, starts,
                    due_words, due_from, due_to, comment, version)
                values (:id, :area, :measure, :series, :kind, cast(:value as numeric), cast(:upper as numeric), cast(:benchmark as uuid),
                    :consistently, cast(:starts as date), :dueWords, cast(:dueFrom as date), cast(:dueTo as date), :comment, 0)
                """)).param("id", key).update();
    }

    /**
     * @throws Refused as {@link #set}
     * @throws StaleVersion where somebody changed it meanwhile, or took it back
     */
    public void change(Member by, MeasureTarget target, Wanted wanted) {
        holding.toKeep(by, target.measureId());
        requireSeries(by, target.measureId(), wanted);
        requireOne(worded(by, target.measureId(), wanted, jdbc.sql("""
                update measure_target set series_id = :series, kind = :kind, value = cast(:value as numeric),
                    upper = cast(:upper as numeric), benchmark_id = cast(:benchmark as uuid), consistently = :consistently,
                    starts = cast(:starts as date), due_words = :dueWords, due_from = cast(:dueFrom as date),
                    due_to = cast(:dueTo as date), comment = :comment, version = version + 1
                where area_id = :area and measure_id = :measure and id = :id and version = :version and retired_at is null
                """))
                .param("id", target.id())
                .param("version", target.version())
                .update());
    }

    /**
     * @throws Refused where the measure is retired
     * @throws StaleVersion where somebody changed it meanwhile, or took it back
     */
    public void takeBack(Member by, MeasureTarget target) {
        holding.toKeep(by, target.measureId());
        requireOne(jdbc.sql("""
                update measure_target set retired_at = app_now(), version = version + 1
                where area_id = ? and measure_id = ? and id = ? and version = ? and retired_at is null
                """)
                .params(by.areaId(), target.measureId(), target.id(), target.version())
                .update());
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    private void requireSeries(Member by, UUID measureId, Wanted wanted) {
        if (!isSeries(by, measureId, wanted.seriesId(), "<>")) {
            throw new Refused("series", "measure.target.series.error");
        }
        if (wanted.benchmarkId() != null && !isSeries(by, measureId, wanted.benchmarkId(), "=")) {
            throw new Refused("benchmark", "measure.target.benchmark.error");
        }
    }

    private boolean isSeries(Member by, UUID measureId, UUID seriesId, String benchmark) {
        return jdbc.sql(
                        "select exists (select from measure_series where area_id = ? and measure_id = ? and id = ? and kind "
                                + benchmark + " 'BENCHMARK' and retired_at is null)")
                .params(by.areaId(), measureId, seriesId)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec worded(
            Member by, UUID measureId, Wanted wanted, JdbcClient.StatementSpec statement) {
        VagueDate due = wanted.due();
        return statement
                .param("area", by.areaId())
                .param("measure", measureId)
                .param("series", wanted.seriesId())
                .param("kind", wanted.kind().name())
                .param("value", wanted.value())
                .param("upper", wanted.upper())
                .param("benchmark", wanted.benchmarkId())
                .param("consistently", wanted.consistently())
                .param("starts", wanted.starts())
                .param("dueWords", due == null ? null : due.words())
                .param("dueFrom", due == null ? null : due.from())
                .param("dueTo", due == null ? null : due.to())
                .param("comment", wanted.comment());
    }
}

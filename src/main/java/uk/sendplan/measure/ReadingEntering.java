package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.measure.judging.Symbol;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Enters readings: all of what is sent at once, or none of it. What stands is never changed; a correction supersedes it. */
@Service
@Transactional
public class ReadingEntering {

    public static final int LONGEST_PERIOD = 100;
    public static final int LONGEST_QUALIFIER = 200;
    public static final int LONGEST_COMMENT = 1000;
    /** Digits before the point. */
    public static final int LARGEST = 14;
    /** Places behind the point. */
    public static final int FINEST = 6;

    private final MeasureHolding holding;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReadingEntering(MeasureHolding holding, JdbcClient jdbc, JdbcTemplate batches) {
        this.holding = holding;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param words as written; from and to are the days they mean, both included */
    public record Period(String words, LocalDate from, LocalDate to) {}

    /** A value, or a symbol in its place; the others where there are some. */
    public record Figure(
            @Nullable BigDecimal value,
            @Nullable Symbol symbol,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer base,
            @Nullable BigDecimal responseRate,
            @Nullable String qualifier) {}

    /**
     * @param key the form's, which becomes its id: the same form twice is one reading
     * @param supersedes the reading that it corrects, which is of the same series and period; or null
     * @param comment why it is corrected; may be null where it corrects none
     */
    public record Enter(
            UUID key,
            UUID seriesId,
            Period period,
            Figure figure,
            @Nullable String comment,
            @Nullable UUID supersedes) {}

    private record SeriesRow(UUID id, UUID measureId, boolean retired) {}

    private record There(UUID id, UUID seriesId, LocalDate periodFrom, LocalDate periodTo, boolean superseded) {}

    private record Place(UUID seriesId, LocalDate from, LocalDate to) {}

    /**
     * @return how many of them are new
     * @throws NotThere where a series is not there, or its measure is of an organisation that is not theirs
     * @throws Refused where a measure or series is retired; where a period has its reading already, with its words
     * @throws StaleVersion where a reading that is corrected was corrected by somebody else meanwhile
     */
    public int enter(Member by, List<Enter> readings) {
        List<SeriesRow> series = series(by, readings);
        holding.toEnter(by, series.stream().map(SeriesRow::measureId).toList());
        Map<UUID, There> there = there(by, series);
        List<Enter> fresh =
                readings.stream().filter(one -> !there.containsKey(one.key())).toList();
        requirePlaces(fresh, there);
        batches.batchUpdate("""
                insert into measure_reading (id, area_id, series_id, period_words, period_from, period_to, value, symbol, numerator,
                    denominator, base, response_rate, qualifier, comment, supersedes, recorded_by, recorded_by_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, app_now())
                """, fresh.stream().map(one -> row(by, one)).toList());
        return fresh.size();
    }

    private List<SeriesRow> series(Member by, List<Enter> readings) {
        UUID[] ids = readings.stream().map(Enter::seriesId).distinct().toArray(UUID[]::new);
        List<SeriesRow> series = jdbc.sql("""
                select id, measure_id, retired_at is not null as retired from measure_series where area_id = ? and id = any(?)
                """)
                .params(by.areaId(), ids)
                .query(RecordRows.of(SeriesRow.class))
                .list();
        if (series.size() < ids.length) {
            throw new NotThere("a series");
        }
        if (series.stream().anyMatch(SeriesRow::retired)) {
            throw new Refused("", "measure.series.error.retired");
        }
        return series;
    }

    /** By id; read while the measures are held. */
    private Map<UUID, There> there(Member by, List<SeriesRow> series) {
        return jdbc
                .sql("""
                select r.id, r.series_id, r.period_from, r.period_to,
                    exists (select from measure_reading c where c.area_id = r.area_id and c.supersedes = r.id) as superseded
                from measure_reading r where r.area_id = ? and r.series_id = any(?)
                """)
                .params(by.areaId(), series.stream().map(SeriesRow::id).toArray(UUID[]::new))
                .query(RecordRows.of(There.class))
                .list()
                .stream()
                .collect(Collectors.toMap(There::id, Function.identity()));
    }

    private static void requirePlaces(List<Enter> fresh, Map<UUID, There> there) {
        Set<Place> taken = new HashSet<>();
        Set<UUID> corrected = new HashSet<>();
        there.values().forEach(one -> taken.add(new Place(one.seriesId(), one.periodFrom(), one.periodTo())));
        for (Enter one : fresh) {
            Place place =
                    new Place(one.seriesId(), one.period().from(), one.period().to());
            if (one.supersedes() == null) {
                if (!taken.add(place)) {
                    throw new Refused(
                            "period",
                            "measure.reading.error.there",
                            one.period().words());
                }
            } else {
                There standing = there.get(one.supersedes());
                if (standing == null
                        || !place.equals(new Place(standing.seriesId(), standing.periodFrom(), standing.periodTo()))) {
                    throw new NotThere("reading " + one.supersedes());
                }
                if (standing.superseded() || !corrected.add(standing.id())) {
                    throw new StaleVersion();
                }
            }
        }
    }

    private static @Nullable Object[] row(Member by, Enter one) {
        Figure figure = one.figure();
        return new @Nullable Object[] {
            one.key(),
            by.areaId(),
            one.seriesId(),
            one.period().words(),
            one.period().from(),
            one.period().to(),
            figure.value(),
            figure.symbol() == null ? null : figure.symbol().name(),
            figure.numerator(),
            figure.denominator(),
            figure.base(),
            figure.responseRate(),
            figure.qualifier(),
            one.comment(),
            one.supersedes(),
            by.accountId(),
            by.name()
        };
    }
}

package uk.sendplan.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.ExpectedReadings;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** The measures whose reading is overdue today and which somebody may enter. One without any reading is never overdue. */
@Service
@Transactional(readOnly = true)
public class OverdueReadings {

    private static final String LAST = """
            select m.area_id, p.slug as plan_slug, p.title as plan_title, m.number, m.frequency, m.days_to_enter,
                m.owner_organisation_id as owner_id, l.period_from, l.period_to
            from {measure} m
            join {measure_series} s on s.area_id = m.area_id and s.measure_id = m.id and s.kind = 'WHOLE'
            join improvement_plan p on p.area_id = m.area_id and p.id = m.plan_id and p.retired_at is null
            join lateral (select r.period_from, r.period_to from measure_reading r where r.area_id = s.area_id and r.series_id = s.id
                order by r.period_to desc, r.period_from desc limit 1) l on true
            where m.area_id = any(:areas) and m.retired_at is null
            order by p.title, p.id, m.number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param since the first period whose reading is overdue */
    public record Overdue(String areaSlug, String planSlug, String planTitle, String code, Days since) {}

    private record Last(
            UUID areaId,
            String planSlug,
            String planTitle,
            int number,
            Frequency frequency,
            int daysToEnter,
            UUID ownerId,
            LocalDate periodFrom,
            LocalDate periodTo) {

        List<Days> overdue(LocalDate today) {
            return new ExpectedReadings(frequency, daysToEnter).overdueAfter(new Days(periodFrom, periodTo), today);
        }
    }

    /** In all their areas, by plan and in the order of their numbers; in one statement. */
    public List<Overdue> waitingFor(Collection<Member> seats) {
        Map<UUID, Member> byArea = seats.stream()
                .filter(seat -> seat.may(Right.RECORD_PROGRESS))
                .collect(Collectors.toMap(Member::areaId, Function.identity()));
        if (byArea.isEmpty()) {
            return List.of();
        }
        LocalDate today = London.today(clock);
        return jdbc
                .sql(AsAt.NOW.tables(LAST))
                .param("areas", byArea.keySet().toArray(UUID[]::new))
                .param("until", AsAt.NOW.until())
                .query(RecordRows.of(Last.class))
                .list()
                .stream()
                .filter(one -> seat(byArea, one).mayRecordFor(one.ownerId()))
                .filter(one -> !one.overdue(today).isEmpty())
                .map(one -> new Overdue(
                        seat(byArea, one).areaSlug(),
                        one.planSlug(),
                        one.planTitle(),
                        "M" + one.number(),
                        one.overdue(today).get(0)))
                .toList();
    }

    private static Member seat(Map<UUID, Member> byArea, Last one) {
        return Objects.requireNonNull(byArea.get(one.areaId()));
    }
}

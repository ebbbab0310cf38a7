package uk.sendplan.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.SectionTemplate.Section;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** Reads the reporting cycles of plans, now or as at a day; each question in one statement. */
@Service
@Transactional(readOnly = true)
public class ReportingCycles {

    private static final String COLUMNS = """
            c.id, c.plan_id, c.slug, c.name, c.opens, c.updates_due, c.board_date, c.closed_at, c.closed_by_name, c.version
            """;

    private static final String FROM = """
            from {reporting_cycle} c
            where c.area_id = any(:areas) and cast(:moment as timestamptz) is not null and\s""";

    private final JdbcClient jdbc;

    ReportingCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PlanCycles ofPlan(Member by, UUID planId, AsAt asAt) {
        return new PlanCycles(read(List.of(by), asAt, "c.plan_id = :plan", Map.of("plan", planId)));
    }

    /** Those of a plan as they were known at each of some moments; a moment without cycles is left out. */
    public Map<AsAt, PlanCycles> ofPlan(Member by, UUID planId, Collection<AsAt> moments) {
        by.require(Right.READ_PLAN);
        List<AsAt> each = moments.stream().distinct().toList();
        JdbcClient.StatementSpec query = jdbc.sql(IntStream.range(0, each.size())
                        .mapToObj(place -> ofMoment(each.get(place), place))
                        .collect(Collectors.joining(" union all ", "", " order by opens, id")))
                .param("areas", new UUID[] {by.areaId()})
                .param("plan", planId);
        for (int place = 0; place < each.size(); place++) {
            query.param("moment" + place, each.get(place).moment());
        }
        RecordRows<CycleView> cycles = RecordRows.of(CycleView.class);
        return query
                .query((row, number) -> Map.entry(each.get(row.getInt("known")), cycles.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue,
                                Collectors.collectingAndThen(Collectors.toList(), PlanCycles::new))));
    }

    /** With a parameter of its own for the moment, so that several stand in one statement. */
    private static String ofMoment(AsAt asAt, int place) {
        return asAt.tables("select " + place + " as known, " + COLUMNS + FROM + "c.plan_id = :plan")
                .replace(":moment", ":moment" + place);
    }

    /** Those of all plans of somebody's areas, by plan; a plan without cycles is left out. */
    public Map<UUID, PlanCycles> ofPlans(Collection<Member> seats, AsAt asAt) {
        return read(seats, asAt, "true", Map.of()).stream()
                .collect(Collectors.groupingBy(
                        CycleView::planId, Collectors.collectingAndThen(Collectors.toList(), PlanCycles::new)));
    }

    public Optional<CycleView> cycle(Member by, UUID planId, String slug, AsAt asAt) {
        return read(List.of(by), asAt, "c.plan_id = :plan and c.slug = :slug", Map.of("plan", planId, "slug", slug))
                .stream()
                .findFirst();
    }

    private List<CycleView> read(Collection<Member> seats, AsAt asAt, String where, Map<String, Object> parameters) {
        seats.forEach(seat -> seat.require(Right.READ_PLAN));
        return jdbc.sql(asAt.tables("select " + COLUMNS + FROM + where + " order by c.opens, c.id"))
                .param("areas", seats.stream().map(Member::areaId).toArray(UUID[]::new))
                .param("moment", asAt.moment())
                .params(parameters)
                .query(RecordRows.of(CycleView.class))
                .list();
    }

    /** The headings of a cycle's pages. */
    public SectionTemplate template(Member by, UUID cycleId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return new SectionTemplate(jdbc.sql(asAt.tables("""
                select s.id, s.label, s.role, s.position from {cycle_section} s
                where s.area_id = :area and s.cycle_id = :cycle and cast(:moment as timestamptz) is not null
                order by s.position
                """))
                .param("area", by.areaId())
                .param("cycle", cycleId)
                .param("moment", asAt.moment())
                .query(RecordRows.of(Section.class))
                .list());
    }

    /** @param board the board met on it; else updates were due */
    public record PastDay(LocalDate day, String name, boolean board) {}

    /** The days before today on which the board met or updates were due, since the plan is there; the latest first. */
    public List<PastDay> pastDays(Member by, UUID planId, LocalDate today) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select d.day, c.name, d.board
                from reporting_cycle c
                join improvement_plan p on p.area_id = c.area_id and p.id = c.plan_id
                cross join lateral (values (c.board_date, true), (c.updates_due, false)) d (day, board)
                where c.area_id = :area and c.plan_id = :plan and d.day < :today
                    and d.day >= cast(p.created_at at time zone :zone as date)
                order by d.day desc, d.board desc
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("today", today)
                .param("zone", London.ZONE.getId())
                .query(RecordRows.of(PastDay.class))
                .list();
    }
}

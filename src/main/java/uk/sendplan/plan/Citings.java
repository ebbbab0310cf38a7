package uk.sendplan.plan;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who cites what: key principles that cannot go, and citations that wait for an objective or a principle to be added. */
@Component
class Citings {

    private static final String UNREAD = "objective_id is null and principle_id is null and not all_listed";

    /** The citations of references, statements and points, with the priority that they stand in. */
    private static final String IN_PRIORITY = """
            select c.id, coalesce(r.priority_id, s.priority_id) as priority_id from citation c
            left join point p on p.id = c.point_id
            left join outcome o on o.id = p.outcome_id
            left join statement s on s.id = coalesce(c.statement_id, p.statement_id)
            left join reference r on r.id = coalesce(c.reference_id, o.reference_id)
            where c.area_id = :area and c.objective_id is null and c.principle_id is null and not c.all_listed
                and upper(c.as_written) = :written""";

    private final JdbcClient jdbc;

    Citings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number of a key principle that is cited, by whatever; 0 where none is. */
    int lastCitedPrinciple(Priority priority) {
        return jdbc.sql("""
                select coalesce(max(p.number), 0) from principle p
                where p.area_id = ? and p.priority_id = ? and exists (select from citation c where c.principle_id = p.id)
                """)
                .params(priority.areaId(), priority.id())
                .query(Integer.class)
                .single();
    }

    /** Citations of a code that the plan did not have mean the objective that now has it. */
    void readAnew(Objective objective) {
        String code = objective.code();
        if (code == null) {
            return;
        }
        jdbc.sql("""
                update citation set objective_id = :objective where area_id = :area and %s and id in (
                    select unread.id from (%s) unread join priority y on y.id = unread.priority_id where y.plan_id = :plan)
                """.formatted(UNREAD, IN_PRIORITY))
                .param("objective", objective.id())
                .param("area", objective.areaId())
                .param("plan", objective.planId())
                .param("written", code.toUpperCase(Locale.ROOT))
                .update();
    }

    /** Citations of a key principle that the priority did not have mean the one that now has the number. */
    void readAnew(Priority priority, Principle principle) {
        jdbc.sql("""
                update citation set principle_id = :principle where area_id = :area and %s and id in (
                    select unread.id from (%s) unread where unread.priority_id = :priority)
                """.formatted(UNREAD, IN_PRIORITY))
                .param("principle", principle.id())
                .param("area", priority.areaId())
                .param("priority", priority.id())
                .param("written", Integer.toString(principle.number()))
                .update();
    }
}

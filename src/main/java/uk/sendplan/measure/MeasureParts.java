package uk.sendplan.measure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/** What of a plan a measure can be linked to, and who can own one. */
@Service
@Transactional(readOnly = true)
public class MeasureParts {

    private final JdbcClient jdbc;

    MeasureParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record PriorityChoice(UUID id, String number, String name) {}

    /** Those that are not retired, in the plan's order. */
    public List<PriorityChoice> priorities(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select y.id, y.number, y.name from priority y
                where y.area_id = ? and y.plan_id = ? and y.retired_at is null order by y.position, y.id
                """)
                .params(by.areaId(), planId)
                .query(RecordRows.of(PriorityChoice.class))
                .list();
    }

    private record OutcomePlace(UUID id, String number, int place) {}

    /**
     * @param written "1.10" for all outcomes of a reference, "4.1/2" for the second of several
     * @throws Refused at "outcomes", where there is no such one
     */
    Set<UUID> outcomes(Member by, UUID planId, Collection<String> written) {
        List<OutcomePlace> all = jdbc.sql("""
                select u.id, f.number, row_number() over (partition by f.id order by u.position, u.id) as place
                from outcome u
                join reference f on f.area_id = u.area_id and f.id = u.reference_id
                join priority y on y.area_id = f.area_id and y.id = f.priority_id
                where u.area_id = ? and y.plan_id = ? and u.retired_at is null and f.retired_at is null
                """)
                .params(by.areaId(), planId)
                .query(RecordRows.of(OutcomePlace.class))
                .list();
        Set<UUID> ids = new LinkedHashSet<>();
        for (String one : written) {
            List<UUID> found = all.stream()
                    .filter(outcome -> one.equalsIgnoreCase(outcome.number())
                            || one.equalsIgnoreCase(outcome.number() + "/" + outcome.place()))
                    .map(OutcomePlace::id)
                    .toList();
            if (found.isEmpty()) {
                throw new Refused("outcomes", "measure.outcomes.error", one);
            }
            ids.addAll(found);
        }
        return ids;
    }

    /** @throws Refused at "priorities", where there is no such one */
    Set<UUID> priorities(Member by, UUID planId, Collection<String> numbers) {
        List<PriorityChoice> all = priorities(by, planId);
        Set<UUID> ids = new LinkedHashSet<>();
        for (String number : numbers) {
            ids.add(all.stream()
                    .filter(priority -> priority.number().equalsIgnoreCase(number))
                    .findFirst()
                    .orElseThrow(() -> new Refused("priorities", "measure.priorities.error", number))
                    .id());
        }
        return ids;
    }
}

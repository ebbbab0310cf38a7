package uk.sendplan.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/** Says what an action waits for: another of its plan, of whatever organisation. Whoever may record on an action says it. */
@Service
@Transactional
public class Dependencies {

    /** Enough for any action that a person can still oversee. */
    public static final int MOST = 20;

    public static final int LONGEST_WHY = 300;

    private final ActionKeeping keeping;
    private final WorkPlaces places;
    private final JdbcClient jdbc;

    Dependencies(ActionKeeping keeping, WorkPlaces places, JdbcClient jdbc) {
        this.keeping = keeping;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** @param number of the action that it waits for */
    public record WaitFor(
            UUID key,
            UUID actionId,
            String number,
            @Nullable String why) {}

    private record Edge(UUID actionId, UUID waitsForId) {}

    /** @throws Refused at "number" where there is no such action, it is known already, or the two would wait for each other */
    public void add(Member by, WaitFor command) {
        Action action = keeping.held(by, command.actionId());
        ActionKeeping.refuseRetired(action);
        places.requireCurrent(by, action.place());
        holdPlan(by, action.planId());
        UUID other = places.actionOf(by, action.planId(), command.number())
                .filter(id -> isOpen(by, id))
                .orElseThrow(() -> new Refused("number", "dependency.error.unknown", command.number()));
        if (other.equals(action.id())) {
            throw new Refused("number", "dependency.error.itself");
        }
        Map<UUID, Set<UUID>> waitsFor = ofPlan(by, action.planId());
        Set<UUID> known = waitsFor.getOrDefault(action.id(), Set.of());
        if (known.contains(other)) {
            return;
        }
        if (known.size() >= MOST) {
            throw new Refused("number", "dependency.error.many", MOST);
        }
        if (Slips.leadsBack(action.id(), other, waitsFor)) {
            throw new Refused("number", "dependency.error.back", command.number(), action.number());
        }
        jdbc.sql("insert into action_dependency (id, area_id, action_id, waits_for_id, why) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(command.key(), by.areaId(), action.id(), other, command.why()))
                .update();
    }

    /** It waits no longer; that it did stays known of the past. */
    public void remove(Member by, UUID actionId, UUID id) {
        keeping.held(by, actionId);
        jdbc.sql("delete from action_dependency where area_id = ? and action_id = ? and id = ?")
                .params(by.areaId(), actionId, id)
                .update();
    }

    /** Two at once could make a chain that leads back, of which each sees one half. */
    private void holdPlan(Member by, UUID planId) {
        jdbc.sql("select id from improvement_plan where area_id = ? and id = ? for no key update")
                .params(by.areaId(), planId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotThere("plan"));
    }

    private boolean isOpen(Member by, UUID action) {
        return jdbc.sql("select retired_at is null from action where area_id = ? and id = ?")
                .params(by.areaId(), action)
                .query(Boolean.class)
                .single();
    }

    private Map<UUID, Set<UUID>> ofPlan(Member by, UUID planId) {
        List<Edge> edges = jdbc.sql("""
                select d.action_id, d.waits_for_id from action_dependency d
                join action a on a.area_id = d.area_id and a.id = d.action_id
                where d.area_id = ? and a.plan_id = ?
                """)
                .params(by.areaId(), planId)
                .query(RecordRows.of(Edge.class))
                .list();
        return edges.stream()
                .collect(Collectors.groupingBy(
                        Edge::actionId, Collectors.mapping(Edge::waitsForId, Collectors.toSet())));
    }
}

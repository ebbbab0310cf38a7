package uk.sendplan.plan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something is cited. */
@Component
class Citings {

    private final JdbcClient jdbc;

    Citings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int ofPrinciple(UUID areaId, UUID principleId) {
        return jdbc.sql("select count(*) from citation where area_id = ? and principle_id = ?")
                .params(areaId, principleId)
                .query(Integer.class)
                .single();
    }

    int ofObjective(UUID areaId, UUID objectiveId) {
        return jdbc.sql("select count(*) from citation where area_id = ? and objective_id = ?")
                .params(areaId, objectiveId)
                .query(Integer.class)
                .single();
    }
}

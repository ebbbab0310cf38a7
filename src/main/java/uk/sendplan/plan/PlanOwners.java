package uk.sendplan.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.RecordRows;

/** Who can own something of a plan, such as a risk or a measure: the organisations among its partners, or, where there are none, all of the area. */
@Service
@Transactional(readOnly = true)
public class PlanOwners {

    private final JdbcClient jdbc;

    PlanOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Owner(UUID id, String name) {}

    /** By name. */
    public List<Owner> of(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select o.id, o.name from organisation o
                where o.area_id = :area and (exists (select from plan_partner p where p.area_id = o.area_id and p.plan_id = :plan
                        and p.organisation_id = o.id)
                    or not exists (select from plan_partner p where p.area_id = o.area_id and p.plan_id = :plan
                        and p.organisation_id is not null))
                order by lower(o.name), o.id
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .query(RecordRows.of(Owner.class))
                .list();
    }

    public boolean has(Member by, UUID planId, UUID ownerId) {
        return of(by, planId).stream().anyMatch(owner -> owner.id().equals(ownerId));
    }
}

package uk.sendplan.plan;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Slug;

/** The plan that a reporting cycle stands in, and the slug it gets there. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CyclePlaces {

    private static final int LONGEST_SLUG = 60;

    /** The page of a new cycle, and what stands in the place of a cycle in the addresses of plan editions. */
    private static final Set<String> RESERVED = Set.of("new", "plan");

    private final Holding holding;
    private final Addresses addresses;
    private final JdbcClient jdbc;

    CyclePlaces(Holding holding, Addresses addresses, JdbcClient jdbc) {
        this.holding = holding;
        this.addresses = addresses;
        this.jdbc = jdbc;
    }

    /**
     * Holds the plan until the transaction ends: what is planned for it is planned one after the other.
     *
     * @throws NotThere for one who may not edit it
     * @throws Refused where it is retired
     */
    public void hold(Member by, UUID planId) {
        holding.holdPlan(by, planId);
    }

    /**
     * The slug of a new cycle, from its name, which leads to it for ever.
     *
     * @throws Refused at "name" where very many are called alike
     */
    public String takeSlug(Member by, UUID planId, String name, UUID cycleId) {
        return addresses
                .takeSlug(
                        by.areaId(),
                        planId,
                        Addresses.Kind.CYCLE,
                        Slug.from(name, LONGEST_SLUG, "cycle"),
                        RESERVED,
                        cycleId)
                .orElseThrow(() -> new Refused("name", "cycle.name.error.tooManyAlike"));
    }

    /** Holds the plan of a cycle. Call it before the cycle is loaded, which would then be out of date. */
    public void holdPlanOf(Member by, UUID cycleId) {
        hold(
                by,
                jdbc.sql("select within from address where area_id = ? and kind = 'CYCLE' and subject_id = ?")
                        .params(by.areaId(), cycleId)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotThere("cycle")));
    }
}

package uk.sendplan.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/** Holds measures while something of theirs is written, so that two who write at once do it one after the other. */
@Component
class MeasureHolding {

    private final JdbcClient jdbc;

    MeasureHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(UUID id, UUID ownerId, boolean retired) {}

    /**
     * For who keeps measures.
     *
     * @throws NotThere where there is none, or for somebody who may not
     * @throws Refused where it or its plan is retired
     */
    void toKeep(Member by, UUID measureId) {
        by.require(Right.EDIT_PLAN);
        requireOpen(hold(by, List.of(measureId)).get(0));
    }

    /**
     * For who enters readings of all of them.
     *
     * @throws NotThere where one is not there, or is not theirs
     * @throws Refused where one of them or its plan is retired
     */
    void toEnter(Member by, Collection<UUID> measureIds) {
        by.require(Right.RECORD_PROGRESS);
        for (Held held : hold(by, measureIds)) {
            if (!by.mayRecordFor(held.ownerId())) {
                throw new NotThere("measure " + held.id());
            }
            requireOpen(held);
        }
    }

    /**
     * For who explains: any partner that records progress may see a movement otherwise than who owns the measure.
     *
     * @throws NotThere where there is none, or for somebody who may not
     * @throws Refused where it or its plan is retired
     */
    void toExplain(Member by, UUID measureId) {
        by.require(Right.RECORD_PROGRESS);
        requireOpen(hold(by, List.of(measureId)).get(0));
    }

    private List<Held> hold(Member by, Collection<UUID> measureIds) {
        UUID[] ids = measureIds.stream().distinct().toArray(UUID[]::new);
        List<Held> held = jdbc.sql("""
                select m.id, m.owner_organisation_id as owner_id, m.retired_at is not null or p.retired_at is not null as retired
                from measure m join improvement_plan p on p.area_id = m.area_id and p.id = m.plan_id
                where m.area_id = ? and m.id = any(?) order by m.id for no key update of m
                """)
                .params(by.areaId(), ids)
                .query(RecordRows.of(Held.class))
                .list();
        if (held.size() < ids.length) {
            throw new NotThere("one of the measures " + Arrays.toString(ids));
        }
        return held;
    }

    private static void requireOpen(Held held) {
        if (held.retired()) {
            throw new Refused("", "measure.error.retired");
        }
    }
}

package uk.sendplan.delivery;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.evidence.EvidenceSubjects;
import uk.sendplan.evidence.Subject;
import uk.sendplan.shared.RecordRows;

/**
 * Whose evidence it is: that of an action, and of its updates, belongs to the organisation that leads it; that of a reference to every
 * organisation that leads one of its actions. Plan managers have all of it.
 */
@Service
@Transactional(readOnly = true)
class EvidenceInPlan implements EvidenceSubjects {

    private final JdbcClient jdbc;

    EvidenceInPlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID planId, boolean led, boolean open) {}

    @Override
    public Optional<Known> find(Member by, Subject subject) {
        by.require(Right.READ_PLAN);
        if (subject instanceof Subject.OfItem) {
            return Optional.empty();
        }
        return jdbc.sql(sql(subject))
                .param("area", by.areaId())
                .param("id", subject.id())
                .param("mine", by.organisations().toArray(UUID[]::new))
                .param("action", subject instanceof Subject.OfUpdate update ? update.action() : subject.id())
                .query(RecordRows.of(Row.class))
                .optional()
                .map(row -> new Known(row.planId(), isTheirs(by, row.led()), row.open()));
    }

    private static boolean isTheirs(Member by, boolean led) {
        return by.may(Right.RECORD_PROGRESS) && (by.may(Right.EDIT_PLAN) || led);
    }

    private static String sql(Subject subject) {
        if (subject instanceof Subject.OfReference) {
            return """
                    select r.plan_id, coalesce(r.retired_at, y.retired_at, p.retired_at) is null as open,
                        exists (select from action a where a.area_id = r.area_id and a.reference_id = r.id
                            and a.retired_at is null and a.lead_organisation_id = any(:mine)) as led
                    from reference r join improvement_plan p on p.id = r.plan_id join priority y on y.id = r.priority_id
                    where r.area_id = :area and r.id = :id and r.id = :action""";
        }
        String update = subject instanceof Subject.OfUpdate
                ? "exists (select from progress_update u where u.area_id = a.area_id and u.action_id = a.id and u.id = :id)"
                : "a.id = :id";
        return """
                select a.plan_id, coalesce(a.retired_at, r.retired_at, y.retired_at, p.retired_at) is null as open,
                    a.lead_organisation_id = any(:mine) as led
                from action a join improvement_plan p on p.id = a.plan_id
                left join reference r on r.id = a.reference_id
                join priority y on y.id = case when a.reference_id is null then a.priority_id else r.priority_id end
                where a.area_id = :area and a.id = :action and\s""" + update;
    }
}

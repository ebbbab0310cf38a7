package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/** Where work can stand in a plan, under a reference or under a priority directly, and the numbers it gets there. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WorkPlaces {

    private final JdbcClient jdbc;
    private final Addresses addresses;

    WorkPlaces(JdbcClient jdbc, Addresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** A reference, or a priority. */
    public sealed interface Place {
        UUID id();

        record OfReference(UUID id) implements Place {}

        record OfPriority(UUID id) implements Place {}
    }

    /** @param number of the place: "1.10", or "1" for a priority */
    public record HeldPlace(UUID planId, String number) {}

    /** @param retiredWithin the number of what is retired around it; empty for the plan itself; null where all goes on */
    private record Row(UUID planId, String number, @Nullable String retiredWithin) {}

    /**
     * Finds the place, where work goes on, and holds its plan until the transaction ends: what is added to a plan is added one
     * after the other.
     *
     * @throws Refused where it is retired or stands in something retired
     */
    public HeldPlace hold(Member by, Place place) {
        by.require(Right.RECORD_PROGRESS);
        Row found = find(by, place);
        jdbc.sql("select id from improvement_plan where area_id = ? and id = ? for update")
                .params(by.areaId(), found.planId())
                .query(UUID.class)
                .single();
        refuseRetired(find(by, place));
        return new HeldPlace(found.planId(), found.number());
    }

    /** @throws Refused where it is retired or stands in something retired */
    public void requireCurrent(Member by, Place place) {
        refuseRetired(find(by, place));
    }

    private static void refuseRetired(Row row) {
        String retired = row.retiredWithin();
        if (retired != null) {
            throw retired.isEmpty()
                    ? new Refused("", "edit.plan.error.retired")
                    : new Refused("", "edit.within.error.retired", retired);
        }
    }

    private Row find(Member by, Place place) {
        String sql = place instanceof Place.OfReference ? """
                select r.plan_id, r.number, case when p.retired_at is not null then '' when y.retired_at is not null then y.number
                    when r.retired_at is not null then r.number end as retired_within
                from reference r join priority y on y.id = r.priority_id join improvement_plan p on p.id = r.plan_id
                where r.area_id = ? and r.id = ?""" : """
                select y.plan_id, y.number, case when p.retired_at is not null then '' when y.retired_at is not null then y.number end
                    as retired_within
                from priority y join improvement_plan p on p.id = y.plan_id
                where y.area_id = ? and y.id = ?""";
        return jdbc.sql(sql)
                .params(List.of(by.areaId(), place.id()))
                .query(RecordRows.of(Row.class))
                .optional()
                .orElseThrow(() -> new NotThere("place of work"));
    }

    /**
     * The number of a new action, which leads to it for ever.
     *
     * @param wish the number it is to have, or null for the next one of its place ("1.10.3")
     * @throws Refused at "number" for one that is, or was, another's
     */
    public String takeNumber(Member by, HeldPlace place, @Nullable String wish, UUID actionId) {
        String number = wish == null ? next(place) : wish;
        if (!addresses.take(by.areaId(), place.planId(), Addresses.Kind.ACTION, number, actionId)) {
            throw new Refused("number", "action.number.error.taken", number);
        }
        return number;
    }

    private String next(HeldPlace place) {
        String prefix = place.number() + ".";
        int afterActions = addresses.next(place.planId(), Addresses.Kind.ACTION, prefix);
        int afterReferences = addresses.next(place.planId(), Addresses.Kind.REFERENCE, prefix);
        return prefix + Math.max(afterActions, afterReferences);
    }

    /** The action that has, or once had, this number. */
    public Optional<UUID> actionOf(Member by, UUID planId, String number) {
        by.require(Right.READ_PLAN);
        return addresses.subjectOf(planId, Addresses.Kind.ACTION, number);
    }
}

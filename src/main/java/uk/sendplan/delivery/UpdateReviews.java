package uk.sendplan.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Approves updates, or returns them with a comment. Each is reviewed once and for ever; only the latest of an action waits, so that
 * nothing is approved that its author has replaced.
 */
@Service
@Transactional
public class UpdateReviews {

    private final JdbcClient jdbc;
    private final Clock clock;

    UpdateReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an update. */
    public enum Outcome {
        APPROVED,
        RETURNED
    }

    /**
     * What approving several came to.
     *
     * @param approved those that are approved now
     * @param overtaken those that are not: somebody recorded anew, or returned them
     */
    public record Approved(Set<UUID> approved, Set<UUID> overtaken) {}

    private record Submitted(UUID id, UUID actionId) {}

    /** All that still wait, whatever became of the others; an update that was approved before is approved. */
    public Approved approve(Member by, UUID planId, Collection<UUID> updates) {
        List<Submitted> held = hold(by, planId, updates);
        review(by, held, Outcome.APPROVED, null);
        Set<UUID> approved = reviewed(by, held, Outcome.APPROVED);
        Set<UUID> overtaken = new HashSet<>(updates);
        overtaken.removeAll(approved);
        return new Approved(approved, overtaken);
    }

    /**
     * Returns it to whoever recorded it; the same twice is once.
     *
     * @throws Refused at "comment" without one
     * @throws StaleVersion where somebody recorded anew or reviewed it meanwhile
     */
    public void giveBack(Member by, UUID planId, UUID updateId, @Nullable String comment) {
        List<Submitted> held = hold(by, planId, List.of(updateId));
        if (held.isEmpty()) {
            throw new NotThere("update to return");
        }
        if (comment == null) {
            throw new Refused("comment", "approvals.comment.error.required");
        }
        review(by, held, Outcome.RETURNED, comment);
        if (!isReturned(by, updateId, comment)) {
            throw new StaleVersion();
        }
    }

    /** Their actions are held until the transaction ends, in one order, so that nobody records on them meanwhile. */
    private List<Submitted> hold(Member by, UUID planId, Collection<UUID> updates) {
        by.require(Right.EDIT_PLAN);
        return jdbc.sql("""
                select u.id, u.action_id from progress_update u join action a on a.area_id = u.area_id and a.id = u.action_id
                where u.area_id = ? and a.plan_id = ? and u.id = any(?) and u.needs_approval
                order by a.id
                for update of a
                """)
                .params(by.areaId(), planId, updates.toArray(UUID[]::new))
                .query(RecordRows.of(Submitted.class))
                .list();
    }

    private void review(Member by, List<Submitted> held, Outcome outcome, @Nullable String comment) {
        jdbc.sql("""
                insert into update_review (id, area_id, update_id, outcome, comment, reviewed_by, reviewed_by_name, reviewed_at)
                select gen_random_uuid(), u.area_id, u.id, :outcome, :comment, :account, :name, :now
                from progress_update u
                where u.area_id = :area and u.id = any(:updates) and not exists (
                    select from progress_update n
                    where n.area_id = u.area_id and n.action_id = u.action_id and n.sequence > u.sequence)
                on conflict (update_id) do nothing
                """)
                .param("outcome", outcome.name())
                .param("comment", comment)
                .param("account", by.accountId())
                .param("name", by.name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("area", by.areaId())
                .param("updates", ids(held))
                .update();
    }

    private Set<UUID> reviewed(Member by, List<Submitted> held, Outcome outcome) {
        return new HashSet<>(
                jdbc.sql("select update_id from update_review where area_id = ? and update_id = any(?) and outcome = ?")
                        .params(by.areaId(), ids(held), outcome.name())
                        .query(UUID.class)
                        .list());
    }

    private boolean isReturned(Member by, UUID updateId, String comment) {
        return jdbc.sql("""
                select count(*) from update_review
                where area_id = ? and update_id = ? and outcome = 'RETURNED' and reviewed_by = ? and comment = ?
                """)
                        .params(by.areaId(), updateId, by.accountId(), comment)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static UUID[] ids(List<Submitted> held) {
        return held.stream().map(Submitted::id).toArray(UUID[]::new);
    }
}

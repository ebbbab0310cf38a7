package uk.sendplan.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.RecordRows;

/** What was said about actions in a reporting cycle, for those who write about it. Internal notes are never part of it. */
@Service
@Transactional(readOnly = true)
public class SaidInCycle {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    SaidInCycle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An update that counts, as it stands after corrections that count.
     *
     * @param done what was done, or null
     * @param difference what that changed, or null; one of the two is there
     */
    public record Said(
            UUID updateId,
            UUID actionId,
            @Nullable String done,
            @Nullable String difference) {}

    /**
     * The latest {@value #MOST} updates of these actions in the cycle that say anything.
     *
     * @param actions of the member's own area; others are as if they were not there
     */
    public List<Said> of(Member by, UUID cycleId, List<UUID> actions) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select u.id as update_id, u.action_id, u.done, u.difference
                from progress_update u
                where u.area_id = :area and u.cycle_id = :cycle and u.action_id = any(:actions)
                    and (u.done is not null or u.difference is not null)
                    and %s
                    and not exists (select from progress_update c where c.area_id = u.area_id and c.replaces_id = u.id and %s)
                order by u.sequence desc limit :most
                """.formatted(CountedUpdate.now("u"), CountedUpdate.now("c")))
                .param("area", by.areaId())
                .param("cycle", cycleId)
                .param("actions", actions.toArray(UUID[]::new))
                .param("most", MOST)
                .query(RecordRows.of(Said.class))
                .list();
    }
}

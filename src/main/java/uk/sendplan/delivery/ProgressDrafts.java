package uk.sendplan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;

/** Keeps what somebody typed about an action and did not record yet: one draft an action, theirs alone. */
@Service
@Transactional
public class ProgressDrafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final ActionKeeping keeping;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressDrafts(ActionKeeping keeping, JdbcClient jdbc, Clock clock) {
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fields the form's fields as they were typed, by name */
    public record Draft(Map<String, String> fields, OffsetDateTime savedAt) {}

    @Transactional(readOnly = true)
    public Optional<Draft> of(Member by, UUID actionId) {
        by.require(Right.RECORD_PROGRESS);
        return jdbc.sql(
                        "select fields, saved_at from progress_draft where area_id = ? and action_id = ? and account_id = ?")
                .params(by.areaId(), actionId, by.accountId())
                .query((row, number) -> draft(row))
                .optional();
    }

    /** Those of several actions, by action, in one statement; an action without one is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Draft> of(Member by, Collection<UUID> actions) {
        by.require(Right.RECORD_PROGRESS);
        Map<UUID, Draft> drafts = new HashMap<>();
        jdbc.sql("""
                select action_id, fields, saved_at from progress_draft
                where area_id = ? and action_id = any(?) and account_id = ?""")
                .params(by.areaId(), actions.toArray(UUID[]::new), by.accountId())
                .query((row, number) -> drafts.put(row.getObject("action_id", UUID.class), draft(row)))
                .list();
        return drafts;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                JsonMapper.shared().readValue(row.getString("fields"), FIELDS),
                row.getObject("saved_at", OffsetDateTime.class));
    }

    public void save(Member by, UUID actionId, Map<String, String> fields) {
        keeping.held(by, actionId);
        jdbc.sql("""
                insert into progress_draft (id, area_id, action_id, account_id, fields, saved_at)
                values (gen_random_uuid(), ?, ?, ?, cast(? as jsonb), ?)
                on conflict (action_id, account_id) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                .params(
                        by.areaId(),
                        actionId,
                        by.accountId(),
                        JsonMapper.shared().writeValueAsString(fields),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void discard(Member by, UUID actionId) {
        by.require(Right.RECORD_PROGRESS);
        jdbc.sql("delete from progress_draft where area_id = ? and action_id = ? and account_id = ?")
                .params(by.areaId(), actionId, by.accountId())
                .update();
    }
}

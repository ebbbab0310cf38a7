package uk.sendplan.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.RecordRows;

/** Reads what was said in updates, for those who may read the plan: internal notes are never part of it. */
@Service
@Transactional(readOnly = true)
public class UpdateTexts {

    private final JdbcClient jdbc;

    UpdateTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reason why it is rated so, or why that differs from what the dates speak for
     * @param mitigation what will be done
     * @param effect what happens otherwise
     */
    public record UpdateText(
            UUID id,
            @Nullable String done,
            @Nullable String difference,
            @Nullable String reason,
            @Nullable String mitigation,
            @Nullable String effect) {}

    /**
     * In one statement.
     *
     * @param updates their ids
     */
    public Map<UUID, UpdateText> of(Member by, Collection<UUID> updates) {
        by.require(Right.READ_PLAN);
        return jdbc
                .sql("""
                select id, done, difference, coalesce(reason, differs_because) as reason, mitigation, effect from progress_update
                where area_id = ? and id = any(?)
                """)
                .params(by.areaId(), updates.toArray(UUID[]::new))
                .query(RecordRows.of(UpdateText.class))
                .list()
                .stream()
                .collect(Collectors.toMap(UpdateText::id, Function.identity()));
    }
}

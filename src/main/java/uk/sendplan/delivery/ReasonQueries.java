package uk.sendplan.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.RecordRows;

/** Reads why actions are rated as they are, in the words of whoever rated them. */
@Service
@Transactional(readOnly = true)
public class ReasonQueries {

    private final JdbcClient jdbc;

    ReasonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reason(UUID id, String text) {}

    /**
     * In one statement.
     *
     * @param updates their ids; an update that gives no reason is left out
     */
    public Map<UUID, String> of(Member by, Collection<UUID> updates) {
        by.require(Right.READ_PLAN);
        return jdbc
                .sql("""
                select id, coalesce(reason, differs_because) as text from progress_update
                where area_id = ? and id = any(?) and coalesce(reason, differs_because) is not null
                """)
                .params(by.areaId(), updates.toArray(UUID[]::new))
                .query(RecordRows.of(Reason.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Reason::id, Reason::text));
    }
}

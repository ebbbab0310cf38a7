package uk.sendplan.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** Reads how actions came to stand where they stand, each as a line: what was recorded of them, wherever that changed. */
@Service
@Transactional(readOnly = true)
public class ActionTrails {

    private final JdbcClient jdbc;

    ActionTrails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From this day on it was recorded so.
     *
     * @param label of the rating, as the scale of that day called it; null where it had none
     */
    public record Turn(Stage stage, @Nullable String label, LocalDate on) {}

    private record Row(UUID actionId, Stage stage, @Nullable String label, OffsetDateTime recordedAt) {

        Turn turn() {
            return new Turn(stage, label, LocalDate.ofInstant(recordedAt.toInstant(), London.ZONE));
        }
    }

    /**
     * In one statement. An update that was corrected, or not approved, is passed over.
     *
     * @return by action, the first turn first; an action that nothing was recorded of is left out
     */
    public Map<UUID, List<Turn>> of(Member by, Collection<UUID> actions, AsAt asAt) {
        by.require(Right.READ_PLAN);
        return jdbc
                .sql("""
                select action_id, stage, label, recorded_at
                from (
                    select u.action_id, u.stage, l.label, u.recorded_at, u.sequence,
                        lag(u.stage || coalesce(l.label, '')) over (partition by u.action_id order by u.sequence) as before
                    from progress_update u left join rating_level l on l.id = u.rating_level_id
                    where u.area_id = :area and u.action_id = any(:actions) and u.recorded_at < :until
                        and %s
                        and not exists (select from progress_update c
                            where c.area_id = u.area_id and c.replaces_id = u.id and c.recorded_at < :until and %s)) recorded
                where before is distinct from stage || coalesce(label, '')
                order by action_id, sequence
                """.formatted(CountedUpdate.by("u", ":until"), CountedUpdate.by("c", ":until")))
                .param("area", by.areaId())
                .param("actions", actions.toArray(UUID[]::new))
                .param("until", asAt.until())
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::actionId, Collectors.mapping(Row::turn, Collectors.toList())));
    }
}

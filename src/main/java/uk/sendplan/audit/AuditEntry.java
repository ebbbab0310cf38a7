package uk.sendplan.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write, as a trigger wrote it down: all that the chain holds.
 *
 * @param at by the application's clock
 * @param writtenAt by the database's
 * @param actorId an account, or a person who answers by a link; null before sign-in, for readers and for jobs
 * @param areaId null where it belongs to no area
 * @param doing the route or job; null for SQL by hand
 * @param transactionId the same for all that was written together
 * @param subject the table
 * @param rowKey its primary key
 * @param operation INSERT, UPDATE, DELETE or EVENT
 * @param before JSON: the row, or of an update what changed; null of what is new
 * @param after the same afterwards; null of what was deleted
 */
public record AuditEntry(
        long id,
        Instant at,
        Instant writtenAt,
        @Nullable UUID actorId,
        @Nullable UUID areaId,
        @Nullable String doing,
        long transactionId,
        String subject,
        String rowKey,
        String operation,
        @Nullable String before,
        @Nullable String after) {

    /** The columns, of the table under the name "e". */
    static final String COLUMNS = """
            e.id, e.at, e.written_at, e.actor_id, e.area_id, e.doing, e.transaction_id, e.subject, e.row_key, e.operation,
            e.before::text as before, e.after::text as after""";
}

package uk.sendplan.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * The secret address under which a calendar program, which cannot sign in, reads what is due for somebody. The secret is 256 random bits and
 * is kept only as its SHA-256. A new address ends the one before, and so do the end of a membership, for its area, and a closed account.
 */
@Service
public class CalendarAddresses {

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarAddresses(JdbcClient jdbc, Viewers viewers, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param ofOrganisations also what the person's organisations lead */
    public record CalendarAddress(boolean ofOrganisations, Instant madeAt) {}

    /** @param ofOrganisations also what the person's organisations lead */
    public record Reader(Viewer viewer, boolean ofOrganisations) {}

    private record Row(UUID accountId, boolean ofOrganisations, OffsetDateTime madeAt) {}

    /** The one that the signed-in person has. */
    public Optional<CalendarAddress> of(Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select account_id, of_organisations, made_at from calendar_address where account_id = ?")
                .param(viewer.accountId())
                .query(RecordRows.of(Row.class))
                .optional()
                .map(row ->
                        new CalendarAddress(row.ofOrganisations(), row.madeAt().toInstant()))));
    }

    /** @return the secret, shown once */
    public String make(Viewer viewer, boolean ofOrganisations) {
        String secret = Secrets.random();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into calendar_address (account_id, secret_hash, of_organisations, made_at) values (?, ?, ?, ?)
                on conflict (account_id) do update set secret_hash = excluded.secret_hash,
                    of_organisations = excluded.of_organisations, made_at = excluded.made_at""")
                .params(
                        viewer.accountId(),
                        Secrets.hash(secret),
                        ofOrganisations,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return secret;
    }

    /** From now on nobody reads under the address. */
    public void revoke(Viewer viewer) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from calendar_address where account_id = ?")
                .param(viewer.accountId())
                .update());
    }

    /** Whose address it is, with the memberships of today; empty for one that was never made, or was revoked. */
    public Optional<Reader> reader(String secret) {
        Optional<Row> row = Scope.SIGNING_IN.call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select account_id, of_organisations, made_at from calendar_address where secret_hash = ?")
                .param(Secrets.hash(secret))
                .query(RecordRows.of(Row.class))
                .optional())));
        return row.flatMap(
                one -> viewers.ofAccount(one.accountId()).map(viewer -> new Reader(viewer, one.ofOrganisations())));
    }
}

package uk.sendplan.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Letters.Kind;
import uk.sendplan.access.openid.AnswerRefused;
import uk.sendplan.access.openid.AnswerRefused.Reason;
import uk.sendplan.access.openid.Providers.Identity;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Who somebody is at a provider: issuer and subject, linked by themselves. An e-mail address links nobody: a provider may say any address,
 * and give the one of somebody who left to somebody else.
 */
@Service
public class LinkedIdentities {

    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AccountLetters letters;
    private final Clock clock;

    LinkedIdentities(JdbcClient jdbc, TransactionTemplate transaction, AccountLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.letters = letters;
        this.clock = clock;
    }

    /** One of a person's own. */
    public record Linked(UUID id, String issuer, Instant linkedAt) {}

    Optional<UUID> accountOf(Identity identity) {
        return Scope.SIGNING_IN.call(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select account_id from openid_identity where issuer = ? and subject = ?")
                        .params(identity.issuer(), identity.subject())
                        .query(UUID.class)
                        .optional())));
    }

    public List<Linked> of(UUID accountId) {
        return own(
                accountId,
                () -> jdbc.sql(
                                "select id, issuer, linked_at from openid_identity where account_id = ? order by linked_at, id")
                        .param(accountId)
                        .query(RecordRows.of(Linked.class))
                        .list());
    }

    /**
     * Linked twice is the same.
     *
     * @throws AnswerRefused where it is somebody else's
     */
    void link(UUID accountId, Identity identity) {
        own(accountId, () -> {
            if (insert(accountId, identity)) {
                letters.tell(accountId, Kind.ACCOUNT_LINKED);
            }
            return true;
        });
    }

    /**
     * In the transaction and scope of whoever calls.
     *
     * @return whether it was not linked before
     */
    boolean insert(UUID accountId, Identity identity) {
        int added = jdbc.sql("""
                        insert into openid_identity (id, account_id, issuer, subject, linked_at)
                        select ?, ?, ?, ?, ? where (select count(*) from openid_identity where account_id = ?) < ?
                        on conflict do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        accountId,
                        identity.issuer(),
                        identity.subject(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        accountId,
                        MOST)
                .update();
        boolean theirs = jdbc.sql(
                        "select exists (select from openid_identity where account_id = ? and issuer = ? and subject = ?)")
                .params(accountId, identity.issuer(), identity.subject())
                .query(Boolean.class)
                .single();
        if (added == 0 && !theirs) {
            throw new AnswerRefused(Reason.LINKED_ELSEWHERE);
        }
        return added > 0;
    }

    /** Removed once or twice is the same. */
    public void remove(UUID accountId, UUID identity) {
        own(accountId, () -> {
            int removed = jdbc.sql("delete from openid_identity where account_id = ? and id = ?")
                    .params(accountId, identity)
                    .update();
            if (removed > 0) {
                letters.tell(accountId, Kind.ACCOUNT_UNLINKED);
            }
            return removed;
        });
    }

    /** In the transaction and scope of whoever calls. */
    void removeAll(UUID accountId) {
        jdbc.sql("delete from openid_identity where account_id = ?")
                .param(accountId)
                .update();
    }

    private <T> T own(UUID accountId, Supplier<T> work) {
        return new Scope(accountId, Set.of(), Scope.Mode.MEMBER)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

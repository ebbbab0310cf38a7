package uk.sendplan.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.database.AuditEvents;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Scope;

/**
 * All rows that name an account, one of the persons that it is in its areas, or its e-mail address, in whichever column: tables and columns are asked
 * of the database, so that none is forgotten. Past states of plans are told as the number of changes made. Secrets, and content in bytes,
 * are left out.
 */
@Service
public class HeldQueries {

    private static final String WHICH = """
            with held as (
                select c.relname as kind, c.relname like '%\\_version' as past,
                    string_agg(format('t.%I = any(cast(:ids as uuid[]))', a.attname), ' or ' order by a.attnum)
                        filter (where a.atttypid = 'uuid'::regtype and a.attname not in ('changed_by', 'ended_by')) as named,
                    string_agg(format('lower(t.%I::text) = lower(:email)', a.attname), ' or ' order by a.attnum)
                        filter (where a.attname in ('email', 'address', 'addressee') and a.atttypid <> 'bytea'::regtype) as written,
                    string_agg('t.row_key = any(cast(cast(:ids as uuid[]) as text[]))', '') filter (where a.attname = 'row_key') as about,
                    coalesce(array_agg(a.attname::text)
                        filter (where a.atttypid in ('bytea'::regtype, 'tsvector'::regtype)
                            or a.attname ~ '(secret|password|hash|token)'), '{}') as left_out,
                    bool_or(a.attname = 'changed_by') as changed
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                    and has_table_privilege(c.oid, 'select')
                group by c.relname
            )
            """;

    /** A statement of one part a table: with what of its rows, and with what of the changes made to it. */
    private static String statement(String ofRows, String ofChanges) {
        return WHICH + """
                select string_agg(one, ' union all ' order by kind) from (
                    select kind, format('select %%1$L as kind, %1$s as told from %%3$I t where %%4$s having count(*) > 0',
                        kind, left_out, kind, concat_ws(' or ', named, written, about)) as one
                    from held where not past and coalesce(named, written) is not null
                    union all
                    select kind, format('select %%L, %2$s from %%I t where t.changed_by = any(cast(:ids as uuid[])) having count(*) > 0',
                        kind, kind)
                    from held where past and changed
                ) each
                """.formatted(ofRows, ofChanges);
    }

    private static final String COUNTED = statement("count(*)", "count(*)");

    private static final String WHOLE = statement(
            "jsonb_pretty(jsonb_agg(to_jsonb(t) - %2$L::text[]))", "jsonb_build_object(''changes'', count(*))::text");

    private final JdbcClient jdbc;
    private final AuditEvents events;
    private final TransactionTemplate transaction;

    HeldQueries(JdbcClient jdbc, AuditEvents events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    /** Rows of one table, or changes of one. */
    public record Kind(String kind, long told) {}

    private record Ids(UUID[] all, String email) {}

    /** In alphabetical order of the tables, those without any left out. */
    public List<Kind> kinds(UUID accountId, Set<UUID> areas) {
        return in(
                accountId,
                areas,
                () -> read(accountId, COUNTED).query(Kind.class).list());
    }

    /** A JSON object with a list for each table. */
    public String file(UUID accountId, Set<UUID> areas) {
        return in(
                accountId,
                areas,
                () -> read(accountId, WHOLE)
                        .query((row, number) -> "\"" + row.getString("kind") + "\": " + row.getString("told"))
                        .stream()
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    /** The same for an administrator, of all areas that the account ever belonged to; that it was made is told to the audit. */
    public String fileFor(UUID accountId) {
        Set<UUID> areas = areasEver(accountId);
        transaction.executeWithoutResult(status -> events.tell("held_data", accountId.toString(), Map.of()));
        return file(accountId, areas);
    }

    /** For an administrator, who alone sees them all. */
    public Set<UUID> areasEver(UUID accountId) {
        return Objects.requireNonNull(transaction.execute(
                status -> Set.copyOf(jdbc.sql("select distinct area_id from membership where account_id = ?")
                        .param(accountId)
                        .query(UUID.class)
                        .list())));
    }

    private <T> T in(UUID accountId, Set<UUID> areas, Supplier<T> work) {
        return new Scope(accountId, areas, Scope.Mode.MEMBER)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private JdbcClient.StatementSpec read(UUID accountId, String which) {
        Ids ids = jdbc.sql("""
                        select array(select cast(:account as uuid) union select p.id from person p where p.account_id = :account) as everyone,
                            a.email
                        from account a where a.id = :account
                        """)
                .param("account", accountId)
                .query((row, number) ->
                        new Ids((UUID[]) row.getArray("everyone").getArray(), row.getString("email")))
                .optional()
                .orElseThrow(() -> new NotThere("account " + accountId));
        String statement = jdbc.sql(which).query(String.class).single();
        return jdbc.sql(statement).param("ids", ids.all()).param("email", ids.email());
    }
}

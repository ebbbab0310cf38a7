package uk.sendplan.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** Reads the audit of one area, or of the installation. */
@Service
@Transactional(readOnly = true)
public class AuditQueries {

    /** Transactions on a page. */
    public static final int PAGE = 50;

    /** Rows of one transaction that a page shows, and of all that a file has. */
    public static final int SHOWN = 200;

    public static final int EXPORTED = 20_000;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which part of it.
     *
     * @param areaId null for what belongs to the installation: accounts, areas, organisations, memberships
     * @param from the first day, or null
     * @param to the last day, or null
     * @param actorId null for everybody
     * @param subject the table; null for all
     */
    public record Filter(
            @Nullable UUID areaId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID actorId,
            @Nullable String subject) {

        /** All of it. */
        public static Filter of(@Nullable UUID areaId) {
            return new Filter(areaId, null, null, null, null);
        }
    }

    /**
     * What was written together.
     *
     * @param areaId of one of its rows
     * @param subjects the tables, by name
     * @param rows how many
     */
    public record Together(
            long transactionId,
            Instant at,
            @Nullable UUID actorId,
            @Nullable UUID areaId,
            @Nullable String doing,
            String subjects,
            long rows) {}

    /** A row of it, and its place in the chain: null while it is not sealed. */
    public record Written(
            long id,
            Instant at,
            @Nullable UUID actorId,
            @Nullable UUID areaId,
            @Nullable String doing,
            long transactionId,
            String subject,
            String rowKey,
            String operation,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long seq,
            @Nullable Instant sealedAt) {}

    private static final String WHERE = """
            where (e.area_id = cast(:area as uuid)
                or cast(:area as uuid) is null and (e.area_id is null or e.subject in ('local_area', 'organisation', 'membership', 'openid_registration')))
              and (cast(:from as timestamptz) is null or e.at >= :from) and (cast(:to as timestamptz) is null or e.at < :to)
              and (cast(:actor as uuid) is null or e.actor_id = :actor)
              and (cast(:subject as text) is null or e.subject = :subject)
            """;

    /** @param page from 1; a row more than a page has, where there are more */
    public List<Together> together(Filter filter, int page) {
        return asked(
                        "select e.transaction_id, max(e.at) as at, (array_agg(e.actor_id order by e.id))[1] as actor_id,"
                                + " (array_agg(e.area_id order by e.id))[1] as area_id, (array_agg(e.doing order by e.id))[1] as doing,"
                                + " string_agg(distinct e.subject, ' ' order by e.subject) as subjects, count(*) as rows from audit_entry e "
                                + WHERE
                                + " group by e.transaction_id order by max(e.at) desc, max(e.id) desc limit :limit offset :offset",
                        filter)
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query(RecordRows.of(Together.class))
                .list();
    }

    /** In the order in which it was written; one more than is shown, where there are more. */
    public List<Written> ofTransaction(@Nullable UUID areaId, long transactionId) {
        return written(
                Filter.of(areaId), " and e.transaction_id = " + transactionId + " order by e.id limit " + (SHOWN + 1));
    }

    /** The latest first; one more than is exported, where there are more. */
    public List<Written> all(Filter filter) {
        return written(filter, " order by e.at desc, e.id desc limit " + (EXPORTED + 1));
    }

    private List<Written> written(Filter filter, String rest) {
        return asked(
                        "select e.id, e.at, e.actor_id, e.area_id, e.doing, e.transaction_id, e.subject, e.row_key, e.operation,"
                                + " e.before::text as before, e.after::text as after, l.seq, l.sealed_at"
                                + " from audit_entry e left join audit_link l on l.entry_id = e.id "
                                + WHERE
                                + rest,
                        filter)
                .query(RecordRows.of(Written.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("area", filter.areaId())
                .param("from", start(filter.from()))
                .param("to", start(filter.to() == null ? null : filter.to().plusDays(1)))
                .param("actor", filter.actorId())
                .param("subject", filter.subject());
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(London.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private record Named(UUID id, String name) {}

    /** What ids stand for, as far as their rows are there: people, organisations, and the parts of plans. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                with wanted as (select unnest(:ids::uuid[]) as id)
                select id, name from account join wanted using (id)
                union all select id, name from person join wanted using (id)
                union all select id, name from organisation join wanted using (id)
                union all select id, name from local_area join wanted using (id)
                union all select id, title from improvement_plan join wanted using (id)
                union all select id, name from reporting_cycle join wanted using (id)
                union all select id, number || ' ' || name from priority join wanted using (id)
                union all select id, number from reference join wanted using (id)
                union all select id, concat_ws(' ', number, title) from action join wanted using (id)
                union all select id, coalesce(code, left(wording, 60)) from objective join wanted using (id)
                union all select id, name from measure join wanted using (id)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(RecordRows.of(Named.class))
                .list()
                .forEach(row -> names.putIfAbsent(row.id(), row.name()));
        return names;
    }

    /** Those who could write in an area, now or before, by name: accounts with a membership, and people. */
    public Map<UUID, String> writers(UUID areaId) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                select id, name from (
                    select a.id, a.name from account a where a.id in (select account_id from membership where area_id = :area)
                    union select p.id, p.name from person p where p.area_id = :area and exists (
                        select from answer_link l where l.area_id = p.area_id and l.person_id = p.id and l.used_at is not null)) w
                order by lower(name), id
                """)
                .param("area", areaId)
                .query(RecordRows.of(Named.class))
                .list()
                .forEach(row -> names.put(row.id(), row.name()));
        return names;
    }

    private record Organisations(UUID accountId, String names) {}

    /** For which organisations of an area accounts have a role. */
    public Map<UUID, String> organisations(@Nullable UUID areaId) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                select m.account_id, string_agg(distinct o.name, ', ' order by o.name) as names
                from membership m join organisation o on o.area_id = m.area_id and o.id = m.organisation_id
                where m.area_id = cast(:area as uuid) group by m.account_id
                """)
                .param("area", areaId)
                .query(RecordRows.of(Organisations.class))
                .list()
                .forEach(row -> names.put(row.accountId(), row.names()));
        return names;
    }

    /** What is audited: tables, and signing in. */
    public List<String> subjects() {
        return jdbc.sql("select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " where t.tgname = 'audit_writes' and c.relnamespace = 'public'::regnamespace"
                        + " union all select 'sign_in' order by 1")
                .query(String.class)
                .list();
    }
}

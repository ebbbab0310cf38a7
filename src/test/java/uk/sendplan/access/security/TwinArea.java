package uk.sendplan.access.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second area with the same rows as the first, in every table that carries an area: each identifier has its counterpart, which
 * {@link #of} tells, and sentences begin with {@link #MARK}. So whatever stands in the first area has something to be confused with.
 */
final class TwinArea {

    static final String MARK = "Zyxqv";
    private static final int FURTHER = 500;
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]?)(\\d{1,4})((?:\\.\\d+)*)");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient superuser;
    private final Set<String> ids = new HashSet<>();

    TwinArea(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** Tables are found by their columns, so a new one is copied without being named here. */
    void make(UUID area) {
        superuser.sql("""
                do $$
                declare
                    t record;
                    columns text;
                    selected text;
                    condition text;
                    failures text := '';
                begin
                    set local session_replication_role = replica;
                    for t in
                        select c.oid, c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                            and c.relname not like 'audit\\_%%' and c.relname not like 'flyway%%'
                            and (c.relname in ('local_area', 'account') or exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname in ('area_id', 'account_id') and not a.attisdropped))
                    loop
                        select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                            string_agg(case
                                when y.typname = 'uuid' then format('md5(%%1$I::text || ''B'')::uuid', a.attname)
                                when y.typname = '_uuid'
                                    then format('(select array_agg(md5(e::text || ''B'')::uuid) from unnest(%%1$I) e)', a.attname)
                                when a.attname = 'slug' or a.attname like '%%\\_slug' then format('''twin-'' || %%I', a.attname)
                                when a.attname = 'secret_hash' then 'reverse(secret_hash)'
                                when a.attname = 'email' then '''twin.'' || email'
                                when y.typname = 'text' and (a.attname = 'number' or a.attname like '%%\\_number'
                                        or t.relname = 'address' and a.attname = 'name') then format(
                                    'case when %%1$I ~ ''^[A-Za-z]?\\d{1,4}(\\.\\d+)*$''
                                        then regexp_replace(%%1$I, ''\\d+'', (substring(%%1$I from ''\\d+'')::int + %2$d)::text)
                                        else ''twin-'' || %%1$I end',
                                    a.attname)
                                when y.typname = 'text' then format(
                                    'case when length(%%1$I) > 8 and %%1$I ~ ''^[A-Z][a-z]+ '' then ''%1$s'' || substr(%%1$I, 6) else %%1$I end',
                                    a.attname)
                                when y.typname = 'int4' and (a.attname = 'number' or a.attname like '%%\\_number')
                                    then format('%%1$I + %2$d', a.attname)
                                when y.typname = 'bytea' then format(
                                    'case when length(%%1$I) = 32 then sha256(%%1$I || ''B'') else %%1$I end', a.attname)
                                when a.attidentity <> '' then format('%%1$I + 100000000', a.attname)
                                else quote_ident(a.attname)
                            end, ', ' order by a.attnum),
                            case
                                when t.relname = 'local_area' then 'id = ''%3$s'''
                                when t.relname = 'account' then 'id in (select account_id from membership where area_id = ''%3$s'')'
                                when bool_or(a.attname = 'area_id') then 'area_id = ''%3$s'''
                                else 'account_id in (select account_id from membership where area_id = ''%3$s'')'
                            end
                        into columns, selected, condition
                        from pg_attribute a join pg_type y on y.oid = a.atttypid
                        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
                        begin
                            execute format('insert into %%I (%%s) overriding system value select %%s from %%I where %%s',
                                t.relname, columns, selected, t.relname, condition);
                        exception when others then
                            failures := failures || t.relname || ': ' || sqlerrm || '; ';
                        end;
                    end loop;
                    if failures <> '' then
                        raise exception '%%', failures;
                    end if;
                end
                $$
                """.formatted(MARK, FURTHER, area)).update();
        for (String table : superuser.sql("""
                select table_name from information_schema.columns a
                where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' and exists (
                    select from information_schema.columns b
                    where b.table_schema = 'public' and b.table_name = a.table_name and b.column_name = 'area_id')
                """).query(String.class).list()) {
            ids.addAll(superuser
                    .sql("select id::text from " + table + " where area_id = cast(? as uuid)")
                    .param(of(area.toString()))
                    .query(String.class)
                    .list());
        }
    }

    /** The counterpart of an identifier: a key, a number, or a slug. */
    static String of(String own) {
        if (UUIDS.matcher(own).matches()) {
            return twin(own);
        }
        Matcher numbered = NUMBERED.matcher(own);
        return numbered.matches()
                ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + FURTHER) + numbered.group(3)
                : "twin-" + own;
    }

    private static String twin(String own) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest((own + "B").getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            return new UUID(
                            new BigInteger(hex.substring(0, 16), 16).longValue(),
                            new BigInteger(hex.substring(16), 16).longValue())
                    .toString();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether there is a row of that key in the twin. */
    boolean holds(String id) {
        return ids.contains(id);
    }

    /** Those of its keys that stand in a text. */
    Set<String> heldIn(String text) {
        return UUIDS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    /** A hash of all rows of each table of the application. Sessions are left out: being asked anything prolongs one. */
    TreeMap<String, String> hashes() {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (String table : superuser.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'sessions')
                """).query(String.class).list()) {
            hashes.put(
                    table,
                    superuser
                            .sql("select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') from"
                                    + " (select md5(t::text) h from " + table + " t) rows")
                            .query(String.class)
                            .single());
        }
        return hashes;
    }

    /** The tables whose hash is another. */
    static Set<String> changed(TreeMap<String, String> before, TreeMap<String, String> now) {
        Set<String> changed = new TreeSet<>();
        now.forEach((table, hash) -> {
            if (!hash.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }
}

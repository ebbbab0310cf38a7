package uk.sendplan.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.TestDatabase;

/** Which tables are audited, asked of the database itself: a new table, or a new column, that is forgotten fails here. */
class AuditedTablesTests {

    /** Why a table has no trigger. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            entry("audit_entry", "the audit itself"),
            entry("audit_link", "the audit itself"),
            entry("audit_cut", "the audit itself"),
            entry("audit_unsealed", "the audit itself"),
            entry("installation_secret", "made by its migration, read by nobody"),
            entry("feedback_secret", "made anew each day, read by nobody"),
            entry("board_pack_making", "the queue of packs that are being made"),
            entry("outgoing_mail", "the queue of mails"),
            entry("outgoing_text", "the queue of mails"),
            entry("reminder_about", "the queue of reminders"),
            entry("reminder_step", "which steps of a cycle were taken"),
            entry("sign_in_attempt", "counted for an hour; told as events"));

    /** Hashes of what is published. */
    private static final Set<String> NO_SECRET =
            Set.of("area_brand.logo_hash", "plan_edition.content_hash", "progress_edition.content_hash");

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    @Test
    void every_table_that_people_write_is_audited() {
        List<String> without = owner.sql("""
                select relname from pg_class c
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and relname <> 'flyway_schema_history' and relname not like '%\\_version'
                    and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_writes' and t.tgenabled = 'O')
                order by relname""").query(String.class).list();
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
    }

    @Test
    void every_column_is_in_it() {
        List<String> forgotten = owner.sql("""
                select c.relname || '.' || a.attname
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where t.tgname = 'audit_writes' and a.attname not in ('area_id', 'version')
                    and position(format('%L, ', a.attname) in p.prosrc) = 0""").query(String.class).list();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void what_hides_a_secret_is_kept_out() {
        List<String> suspicious = owner.sql("""
                select c.relname || '.' || a.attname
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where t.tgname = 'audit_writes' and a.attname ~ '(secret|password|hash|token|sender|subscriber|addressee)'
                    and position(format('%L, case when new.%I is null then null when', a.attname, a.attname) in p.prosrc) = 0""").query(String.class).list();
        assertThat(suspicious).containsExactlyInAnyOrderElementsOf(NO_SECRET);
    }
}

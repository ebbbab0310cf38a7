package uk.sendplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.TestDatabase;

/** Row-level security of the whole schema, asked of the database itself: a new table that forgets its wall fails here. */
class WallsTests {

    /** Tables of the installation or of one account, not of an area; they have policies of their own. */
    private static final Set<String> WITHOUT_AREA = Set.of(
            "account",
            "password_link",
            "feedback_secret",
            "installation_secret",
            "calendar_address",
            "saved_view",
            "letter",
            "audit_entry",
            "audit_link",
            "audit_cut",
            "audit_unsealed",
            "known_device",
            "sign_in_attempt",
            "second_factor",
            "recovery_code",
            "openid_identity");

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
    private final JdbcClient application = TestDatabase.asApplication(TestDatabase.shared());

    private List<String> tables() {
        return owner.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                order by relname""").query(String.class).list();
    }

    @Test
    void every_table_has_row_level_security_enabled_and_forced() {
        assertThat(tables()).hasSizeGreaterThan(25);
        assertThat(owner.sql("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                            and not (relrowsecurity and relforcerowsecurity)""").query(String.class).list()).isEmpty();
    }

    @Test
    void every_table_carries_its_area() {
        List<String> withArea = owner.sql("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'area_id' and is_nullable = 'NO' or
                    (table_schema = 'public' and column_name = 'area_id' and table_name like 'local_area%')""").query(String.class).list();
        assertThat(tables())
                .allSatisfy(table -> assertThat(withArea.contains(table) || WITHOUT_AREA.contains(table))
                        .as(table)
                        .isTrue());
    }

    @Test
    void a_foreign_key_between_tables_of_an_area_holds_the_area_too() {
        List<String> loose = owner.sql("""
                select c.conrelid::regclass || '.' || c.conname
                from pg_constraint c
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                    and c.confrelid not in ('local_area'::regclass, 'account'::regclass)
                    and not exists (select 1 from pg_attribute a
                        where a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname = 'area_id')""").query(String.class).list();
        assertThat(loose).isEmpty();
    }

    @Test
    void without_a_scope_no_table_shows_a_row() {
        for (String table : tables()) {
            assertThat(application
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void the_application_forges_no_write_in_the_audit_and_seals_nothing_by_the_way() {
        String forged = """
                insert into audit_entry (at, written_at, transaction_id, subject, row_key, operation)
                values (now(), now(), 1, 'action', 'x', 'UPDATE')""";
        for (String sql :
                List.of(forged, "insert into audit_link values (1, 1, now(), decode(repeat('00', 32), 'hex'))")) {
            assertThatThrownBy(() -> application.sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThat(application.sql("delete from audit_unsealed").update()).isZero();
    }

    @Test
    void the_application_owns_nothing_and_cannot_touch_the_past_or_what_was_published() {
        assertThat(application
                        .sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        for (String sql : List.of(
                "update reference_version set number = 'x'",
                "delete from priority_version",
                "insert into priority_version select * from priority_version",
                "update plan_edition set content = ''",
                "delete from plan_edition",
                "update plan_edition_withdrawal set reason = 'x'",
                "update feedback_answer_edition set said = ''",
                "update forum_comment set text = ''",
                "update comment set author_name = 'x'",
                "update comment set written_at = now()",
                "delete from comment",
                "update comment_mention set account_id = comment_id",
                "delete from comment_mention",
                "update forum_comment_answer set text = ''",
                "update forum_view_edition set text = ''",
                "delete from forum_view_edition",
                "update forum_view_withdrawal set reason = 'x'",
                "delete from forum_view",
                "delete from feedback",
                "update challenge set number = 2",
                "update challenge_entry set text = ''",
                "delete from challenge_entry",
                "update board_decision set text = ''",
                "delete from board_decision",
                "insert into feedback select * from feedback",
                "delete from feedback_step",
                "update feedback_secret set secret = ''",
                "select leave_feedback(null, null, null, null, null, null, null, null, 1, 1, 1, 1)",
                "select feedback_secret(current_date)",
                "delete from address",
                "update address set name = 'x'",
                "update evidence set name = 'x'",
                "delete from evidence",
                "update evidence_file set content = 'x'",
                "update evidence_step set reason = 'x'",
                "delete from evidence_step",
                "delete from risk",
                "update risk_version set likelihood = 1",
                "update risk_step set note = ''",
                "delete from risk_step",
                "update board_pack set note = 'x'",
                "delete from board_pack",
                "update board_pack_file set content = 'x'",
                "delete from board_pack_file",
                "update board_pack_frozen set sha256 = ''",
                "delete from board_pack_frozen",
                "update audit_entry set before = '{}'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_link set mac = mac",
                "delete from audit_link",
                "insert into audit_cut values (1, now(), decode(repeat('00', 32), 'hex'), now(), decode(repeat('00', 32), 'hex'))",
                "update audit_cut set seq = 0",
                "delete from audit_cut",
                "select cut_audit(1, decode(repeat('00', 32), 'hex'), now(), decode(repeat('00', 32), 'hex'))",
                "update audit_unsealed set entry_id = 0",
                "insert into audit_unsealed values (0)",
                "alter table action disable trigger audit_writes",
                "alter table priority disable row level security",
                "drop policy own_areas on priority")) {
            assertThatThrownBy(() -> application.sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner|the audit is cut by the job).*");
        }
    }
}

package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.Scope;

/** What a public page could see if it asked for more than it should. */
@SpringBootTest
@AutoConfigureMockMvc
class PublishedPlansTests {

    private static final Set<String> PUBLISHED = Set.of(
            "area_brand",
            "plan_edition",
            "plan_edition_withdrawal",
            "progress_edition",
            "progress_edition_withdrawal",
            "feedback_answer_edition",
            "feedback_answer_withdrawal",
            "forum_view_edition",
            "forum_view_withdrawal");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void in_the_role_of_the_public_every_other_table_is_refused() {
        List<String> tables = Scope.NONE.call(() -> transaction.execute(status -> jdbc.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')")
                .query(String.class)
                .list()));

        assertThat(tables).hasSizeGreaterThan(20).containsAll(PUBLISHED);
        for (String table : tables) {
            if (!PUBLISHED.contains(table)) {
                refused("select count(*) from \"" + table + '"');
            }
        }
    }

    @Test
    void of_what_is_published_it_reads_neither_whose_row_it_is_nor_who_pressed_the_button() {
        List<String> readable = Scope.PUBLISHED.call(() ->
                transaction.execute(status -> jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and has_column_privilege(format('%I', table_name), column_name, 'select')
                        """).query(String.class).list()));

        assertThat(readable)
                .contains(
                        "plan_edition.content",
                        "progress_edition.content",
                        "forum_view_edition.text",
                        "area_brand.logo_alt")
                .doesNotContain("area_brand.id", "area_brand.version")
                .noneMatch(column -> column.matches(".*\\.(area_id|plan_id|page_id|cycle_id|priority_id)"))
                .noneMatch(column -> column.matches(".*\\.(published|withdrawn|changed|taken)_by(_name)?"));
    }

    @Test
    void of_editions_it_reads_the_published_columns_and_not_who_pressed_the_button() {
        assertThatCode(() -> asPublic("select title, content from plan_edition"))
                .doesNotThrowAnyException();
        refused("select published_by from plan_edition");
        refused("select area_id from plan_edition");
        refused("select plan_id from plan_edition");
        refused("select withdrawn_by from plan_edition_withdrawal");
        refused("select * from plan_edition");
    }

    @Test
    void it_writes_nothing() {
        refused("delete from plan_edition");
        refused("insert into plan_edition_withdrawal (edition_id) values (gen_random_uuid())");
        refused("create table x (y int)");
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> asPublic(sql)).as(sql).hasStackTraceContaining("permission denied");
    }

    private void asPublic(String sql) {
        Scope.PUBLISHED.run(() -> transaction.executeWithoutResult(status -> {
            if (sql.startsWith("select")) {
                jdbc.sql(sql).query().listOfRows();
            } else {
                jdbc.sql(sql).update();
            }
        }));
    }
}

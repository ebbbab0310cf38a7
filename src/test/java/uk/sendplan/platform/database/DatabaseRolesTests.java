package uk.sendplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.sendplan.TestDatabase;

class DatabaseRolesTests {

    private static Database database;

    @BeforeAll
    static void make_it() {
        database = TestDatabase.unmigrated();
        TestDatabase.asOwner(database).sql("create table published (line text)").update();
        TestDatabase.asOwner(database)
                .sql("insert into published values ('for parents')")
                .update();
        TestDatabase.asOwner(database)
                .sql("grant select on published to sendplan_public")
                .update();
    }

    @Test
    void no_role_is_more_than_it_needs_to_be() {
        assertThat(TestDatabase.asSuperuser(database)
                        .sql("""
                                select format('%s login=%s inherit=%s super=%s bypassrls=%s createdb=%s createrole=%s replication=%s', rolname, rolcanlogin,
                                       rolinherit, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication)
                                  from pg_roles where rolname in ('sendplan_owner', 'sendplan_app', 'sendplan_public') order by 1
                                """)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "sendplan_app login=t inherit=f super=f bypassrls=f createdb=f createrole=f replication=f",
                        "sendplan_owner login=t inherit=t super=f bypassrls=f createdb=f createrole=f replication=f",
                        "sendplan_public login=f inherit=f super=f bypassrls=f createdb=f createrole=f replication=f");
    }

    @Test
    void the_application_puts_the_public_role_on_and_does_not_inherit_from_it() {
        var connection = new SingleConnectionDataSource(
                database.url(), Database.APPLICATION, database.applicationPassword(), true);
        try {
            JdbcClient application = JdbcClient.create(connection);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> published(application))
                    .withStackTraceContaining("permission denied for table published");
            application.sql("set role sendplan_public").update();
            assertThat(published(application)).containsExactly("for parents");
        } finally {
            connection.destroy();
        }
    }

    private static List<String> published(JdbcClient application) {
        return application.sql("select line from published").query(String.class).list();
    }

    @Test
    void the_application_cannot_make_tables_or_become_the_owner() {
        for (String statement : new String[] {
            "create table mine (line text)",
            "create temporary table mine (line text)",
            "create schema mine",
            "set role sendplan_owner",
            "set role postgres",
            "alter table published disable row level security"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(statement)
                    .isThrownBy(() ->
                            TestDatabase.asApplication(database).sql(statement).update())
                    .withStackTraceContaining("ERROR: ");
        }
    }

    @Test
    void running_it_again_changes_nothing_that_is_there() {
        TestDatabase.makeRoles(database);
        assertThat(TestDatabase.asOwner(database)
                        .sql("select count(*) from published")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}

package uk.sendplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.sendplan.TestDatabase;

/** The query that decides; {@link DatabaseConfigurationTests} shows that it stops the start. */
class ProductionDatabaseGuardTests {

    private static final String ROLE = "guarded_" + ProcessHandle.current().pid();

    private static Database database;

    @BeforeAll
    static void make_a_table_and_a_role() {
        database = TestDatabase.unmigrated();
        TestDatabase.asOwner(database).sql("create table walled (area_id uuid)").update();
        asSuperuser("create role " + ROLE + " login password 'for-tests-only'");
        asSuperuser("grant connect on database " + name() + " to " + ROLE);
        asSuperuser("grant usage on schema public to " + ROLE);
    }

    @AfterAll
    static void drop_the_role() {
        asSuperuser("drop owned by " + ROLE);
        asSuperuser("drop role " + ROLE);
    }

    @Test
    void the_roles_that_the_script_makes_pass() {
        assertThat(ProductionDatabaseGuard.excessiveRights(TestDatabase.asApplication(database)))
                .isEmpty();
    }

    @Test
    void a_superuser_is_refused() {
        assertThat(ProductionDatabaseGuard.excessiveRights(TestDatabase.asSuperuser(database)))
                .contains("postgres is superuser");
    }

    @Test
    void the_owner_of_the_tables_is_refused() {
        assertThat(ProductionDatabaseGuard.excessiveRights(TestDatabase.asOwner(database)))
                .containsExactly("sendplan_owner owns walled");
    }

    @Test
    void a_role_that_passes_by_row_level_security_is_refused() {
        asSuperuser("alter role " + ROLE + " bypassrls");
        try {
            assertThat(ProductionDatabaseGuard.excessiveRights(asRole())).containsExactly(ROLE + " has BYPASSRLS");
        } finally {
            asSuperuser("alter role " + ROLE + " nobypassrls");
        }
    }

    @Test
    void a_role_that_can_become_the_owner_is_refused() {
        asSuperuser("grant sendplan_owner to " + ROLE);
        try {
            assertThat(ProductionDatabaseGuard.excessiveRights(asRole())).containsExactly("sendplan_owner owns walled");
        } finally {
            asSuperuser("revoke sendplan_owner from " + ROLE);
        }
        assertThat(ProductionDatabaseGuard.excessiveRights(asRole())).isEmpty();
    }

    private static JdbcClient asRole() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), ROLE, "for-tests-only"));
    }

    private static void asSuperuser(String statement) {
        TestDatabase.asSuperuser(database).sql(statement).update();
    }

    private static String name() {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}

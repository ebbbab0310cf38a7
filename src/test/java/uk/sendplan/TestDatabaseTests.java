package uk.sendplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.platform.database.Database;

class TestDatabaseTests {

    private static final Set<String> TAKEN = new HashSet<>();

    private static final String WHO_AND_WHERE = "select current_user || ' in ' || current_database()";

    @Nested
    @SpringBootTest
    class With_a_whole_context {

        @Test
        void the_application_signs_in_as_itself_to_the_shared_database(@Autowired JdbcClient database) {
            assertThat(database.sql(WHO_AND_WHERE).query(String.class).single())
                    .isEqualTo("sendplan_app in " + nameOf(TestDatabase.shared()));
        }

        @Test
        void a_query_that_hangs_is_given_up_after_15_seconds(@Autowired DataSource pool) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getNetworkTimeout()).isEqualTo(15_000);
            }
        }
    }

    @Nested
    @DataJpaTest
    class With_a_slice {

        @Test
        void the_database_is_the_same(@Autowired JdbcClient database) {
            assertThat(database.sql(WHO_AND_WHERE).query(String.class).single())
                    .isEqualTo("sendplan_app in " + nameOf(TestDatabase.shared()));
        }
    }

    @Nested
    @SpringBootTest
    @TestDatabase.Alone
    class Alone {

        @Test
        void the_class_has_it_to_itself(@Autowired JdbcClient database, @Autowired Database fresh) {
            isItsOwn(database, fresh);
        }
    }

    @Nested
    @SpringBootTest
    @TestDatabase.Alone
    class Alone_as_another_class_was {

        @Test
        void it_does_not_find_what_that_one_left(@Autowired JdbcClient database, @Autowired Database fresh) {
            isItsOwn(database, fresh);
        }
    }

    private static void isItsOwn(JdbcClient database, Database fresh) {
        assertThat(database.sql(WHO_AND_WHERE).query(String.class).single())
                .isEqualTo("sendplan_app in " + nameOf(fresh))
                .isNotEqualTo("sendplan_app in " + nameOf(TestDatabase.shared()));
        assertThat(TAKEN.add(nameOf(fresh))).as("nobody had it before").isTrue();
    }

    private static String nameOf(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}

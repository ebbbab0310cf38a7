package uk.sendplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.TestDatabase;

class DatabaseConfigurationTests {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    EmbeddedDatabaseConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withConfiguration(
                    UserConfigurations.of(ProductionDatabaseGuard.class, ProductionDatabaseGuard.OwnerIsNamed.class));

    @Test
    void without_a_profile_and_an_address_there_is_the_embedded_one_and_its_pool_closes_before_it(@TempDir Path data)
            throws Exception {
        contexts.withPropertyValues("sendplan.data=" + data).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(EmbeddedDatabase.class);
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("sendplan_app");
        });
        assertThat(Files.readString(data.resolve("postgresql/server.log")))
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
    }

    @Test
    void production_without_an_address_says_what_to_set() {
        contexts.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(analysis(context.getStartupFailure()).getAction())
                        .contains("SPRING_DATASOURCE_URL", "SPRING_FLYWAY_USER"));
    }

    @Test
    void an_empty_address_counts_as_none() {
        contexts.withPropertyValues("spring.profiles.active=production", "spring.datasource.url=")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(DatabaseUnavailable.class));
    }

    @Test
    void production_on_a_given_database_migrates_as_the_owner_and_works_as_the_application() {
        Database given = TestDatabase.unmigrated();
        production(given, Database.APPLICATION, Database.OWNER).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("sendplan_app");
            DataSource migrations =
                    context.getBean(Flyway.class).getConfiguration().getDataSource();
            try (var connection = migrations.getConnection()) {
                assertThat(connection.getMetaData().getUserName()).isEqualTo("sendplan_owner");
                assertThat(connection.getNetworkTimeout())
                        .as("no limit on the time of a migration")
                        .isZero();
            }
            try (var connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getNetworkTimeout()).isEqualTo(15_000);
            }
        });
    }

    @Test
    void production_with_the_owner_as_the_application_is_refused() {
        Database given = TestDatabase.unmigrated();
        production(given, Database.OWNER, Database.OWNER)
                .run(context -> assertThat(analysis(context.getStartupFailure()).getDescription())
                        .contains("sendplan_owner owns"));
    }

    @Test
    void production_without_an_owner_for_the_migrations_is_refused() {
        Database given = TestDatabase.unmigrated();
        production(given, Database.APPLICATION, "")
                .run(context -> assertThat(analysis(context.getStartupFailure()).getDescription())
                        .contains("spring.flyway.user is not set"));
    }

    private ApplicationContextRunner production(Database given, String application, String owner) {
        return contexts.withPropertyValues(
                "spring.profiles.active=production",
                "spring.datasource.url=" + given.url(),
                "spring.datasource.username=" + application,
                "spring.datasource.password=" + given.applicationPassword(),
                "spring.flyway.user=" + owner,
                "spring.flyway.password=" + given.ownerPassword());
    }

    private static FailureAnalysis analysis(Throwable failure) {
        FailureAnalysis analysis = new DatabaseUnavailableAnalyzer().analyze(failure);
        assertThat(analysis).as(() -> "what is shown for " + failure).isNotNull();
        return analysis;
    }
}

package uk.sendplan.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Where nobody names a database: the embedded one in demo mode, a refusal in production. The pool and Flyway are made from these beans, so
 * Spring closes them before it stops the server.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseConfiguration.NoneNamed.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedDatabaseConfiguration {

    @Bean
    @Profile("!production")
    EmbeddedDatabase embeddedDatabase(@Value("${sendplan.data:./data}") Path data) {
        return EmbeddedDatabase.start(data);
    }

    @Bean
    @Profile("!production")
    JdbcConnectionDetails embeddedApplicationConnection(EmbeddedDatabase embedded) {
        return embedded.database().forApplication();
    }

    @Bean
    @Profile("!production")
    FlywayConnectionDetails embeddedOwnerConnection(EmbeddedDatabase embedded) {
        return embedded.database().forMigrations();
    }

    @Bean
    @Profile("production")
    JdbcConnectionDetails missingConnection() {
        throw new DatabaseUnavailable(
                "The profile \"production\" needs a PostgreSQL database, and spring.datasource.url is not set.",
                "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD (role sendplan_app),"
                        + " SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD (role sendplan_owner)."
                        + " Without the profile the application runs a demonstration with a database of its own.");
    }

    static class NoneNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}

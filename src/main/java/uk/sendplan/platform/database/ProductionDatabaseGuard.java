package uk.sendplan.platform.database;

import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Keeps a production that could step over row-level security from starting. Looks after the migrations, when there are tables to own, and
 * at what the role may become (set role) as well as at what it is.
 */
@Component
@Profile("production")
@DependsOnDatabaseInitialization
class ProductionDatabaseGuard {

    /** Without an owner's sign-in Flyway would migrate as the application, whose role must own nothing. */
    @Component
    @Profile("production")
    static class OwnerIsNamed implements FlywayConfigurationCustomizer {

        private final FlywayConnectionDetails migrations;

        OwnerIsNamed(FlywayConnectionDetails migrations) {
            this.migrations = migrations;
        }

        @Override
        public void customize(FluentConfiguration configuration) {
            if (!StringUtils.hasText(migrations.getUsername())) {
                throw new DatabaseUnavailable(
                        "The profile \"production\" migrates the database with a role of its own, and spring.flyway.user is not set.",
                        "Set SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD (role sendplan_owner).");
            }
        }
    }

    ProductionDatabaseGuard(JdbcClient database) {
        List<String> rights = excessiveRights(database);
        if (!rights.isEmpty()) {
            throw new DatabaseUnavailable(
                    "The application's database role has rights that undo the walls between areas: "
                            + String.join("; ", rights) + ".",
                    "Make the roles with db/roles.sql, use sendplan_app as SPRING_DATASOURCE_USERNAME"
                            + " and sendplan_owner as SPRING_FLYWAY_USER.");
        }
    }

    static List<String> excessiveRights(JdbcClient database) {
        return database.sql("""
                        select format('%I is superuser', rolname)
                          from pg_roles where rolsuper and pg_has_role(current_user, oid, 'member')
                        union all
                        select format('%I has BYPASSRLS', rolname)
                          from pg_roles where rolbypassrls and not rolsuper and pg_has_role(current_user, oid, 'member')
                        union all
                        select format('%I owns %s', pg_get_userbyid(relowner), string_agg(relname, ', ' order by relname))
                          from pg_class
                         where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
                           and pg_has_role(current_user, relowner, 'member')
                           and not (select rolsuper from pg_roles where rolname = current_user)
                         group by relowner
                        """).query(String.class).list();
    }
}

package uk.sendplan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.postgresql.Driver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import uk.sendplan.platform.database.Database;
import uk.sendplan.platform.database.DatabaseRoles;
import uk.sendplan.platform.database.EmbeddedDatabaseConfiguration;

/**
 * The PostgreSQL of the tests. Every {@code @SpringBootTest} and {@code @DataJpaTest} gets it by itself (see {@link Wiring}), as in production: migrated by the owner, used as {@code sendplan_app}.
 *
 * <p>One server a JVM: {@code TEST_JDBC_URL} (a superuser's, with user and password in it), else Docker, else embedded. All contexts share
 * one database, {@link #shared()}, so a test makes its own areas, or is {@code @Transactional}, and never counts all rows of a table.
 * A test that needs an empty one takes {@link #fresh()}, or, for a Spring context, {@link Alone}.
 */
public final class TestDatabase {

    private static final String PASSWORD = "for-tests-only";
    private static final String TEMPLATE =
            "sendplan_test_" + ProcessHandle.current().pid();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    /** Listed in META-INF/spring, so that every context with a data source has it. */
    @AutoConfiguration(before = {EmbeddedDatabaseConfiguration.class, DataSourceAutoConfiguration.class})
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    public static class Wiring {

        @Bean
        JdbcConnectionDetails testApplicationConnection() {
            return shared().forApplication();
        }

        @Bean
        FlywayConnectionDetails testOwnerConnection() {
            return shared().forMigrations();
        }
    }

    /**
     * An empty database for one class of tests. Classes with the same annotations would share a context, and with it what the one before left
     * in its database: so the context ends with its class.
     */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Import(Fresh.class)
    @DirtiesContext
    public @interface Alone {}

    /** An empty database for one Spring context. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Fresh {

        @Bean
        Database database() {
            return fresh();
        }

        @Bean
        JdbcConnectionDetails freshApplicationConnection(Database database) {
            return database.forApplication();
        }

        @Bean
        FlywayConnectionDetails freshOwnerConnection(Database database) {
            return database.forMigrations();
        }
    }

    /** The database that all contexts share. */
    public static Database shared() {
        return Shared.DATABASE;
    }

    /** A new database, migrated and empty. */
    public static Database fresh() {
        String name = TEMPLATE + "_" + COPIES.incrementAndGet();
        Server.INSTANCE.run("create database " + name + " template " + Template.NAME + " strategy file_copy");
        return create(name);
    }

    /** Signed in as the owner, for what the application may not do. Row-level security is forced, with a policy that lets the owner by. */
    public static JdbcClient asOwner(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), Database.OWNER, database.ownerPassword()));
    }

    /** Signed in as the application, outside of any Spring context: without areas in its settings it sees no rows. */
    public static JdbcClient asApplication(Database database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), Database.APPLICATION, database.applicationPassword()));
    }

    /** Signed in as the server's superuser. */
    public static JdbcClient asSuperuser(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), Server.INSTANCE.superuser()));
    }

    /** A database without any migration in it, with its roles. */
    public static Database unmigrated() {
        return create(TEMPLATE + "_" + COPIES.incrementAndGet());
    }

    private static Database create(String name) {
        Database database = new Database(Server.INSTANCE.url(name), PASSWORD, PASSWORD);
        makeRoles(database);
        return database;
    }

    /** What is done at every start of the embedded server, too. */
    public static void makeRoles(Database database) {
        Server server = Server.INSTANCE;
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try {
            DatabaseRoles.create(server.url("postgres"), server.superuser(), name, database);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static class Shared {
        static final Database DATABASE = fresh();
    }

    /** Migrated once, with the application's own settings of Flyway; nobody stays connected to it, or it could not be copied. */
    private static class Template {
        static final String NAME = migrated();

        private static String migrated() {
            Database database = create(TEMPLATE);
            Flyway.configure()
                    .configuration(settings())
                    .dataSource(database.url(), Database.OWNER, database.ownerPassword())
                    .load()
                    .migrate();
            return TEMPLATE;
        }

        private static Map<String, String> settings() {
            Properties application = new Properties();
            try (InputStream file = SendPlanTracker.class.getResourceAsStream("/application.properties")) {
                application.load(file);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
            return application.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("spring.flyway."))
                    .collect(Collectors.toMap(
                            name -> name.substring("spring.".length())
                                    .replace("transactional-lock", "transactional.lock"),
                            application::getProperty));
        }
    }

    /** @param superuser what the driver needs to sign in */
    private record Server(String host, int port, Properties superuser) {

        static final Server INSTANCE = find();

        String url(String name) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }

        void run(String statement) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), superuser);
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException failed) {
                throw new IllegalStateException(statement, failed);
            }
        }

        private static Server find() {
            String given = System.getenv("TEST_JDBC_URL");
            if (given != null && !given.isBlank()) {
                return of(given);
            }
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return embedded();
            }
            try {
                return container();
            } catch (RuntimeException noImage) {
                System.err.println(
                        "Docker answers but does not run postgres:18-alpine, the tests go on embedded: " + noImage);
                return embedded();
            }
        }

        private static Server of(String url) {
            Properties parsed = Driver.parseURL(url, new Properties());
            if (parsed == null) {
                throw new IllegalArgumentException("TEST_JDBC_URL is no address of a PostgreSQL database: " + url);
            }
            Properties superuser = new Properties();
            superuser.setProperty("user", parsed.getProperty("user", "postgres"));
            superuser.setProperty("password", parsed.getProperty("password", ""));
            Server server =
                    new Server(parsed.getProperty("PGHOST"), Integer.parseInt(parsed.getProperty("PGPORT")), superuser);
            Runtime.getRuntime().addShutdownHook(new Thread(server::dropWhatWasMade));
            return server;
        }

        private void dropWhatWasMade() {
            for (int copy = COPIES.get(); copy > 0; copy--) {
                run("drop database if exists " + TEMPLATE + "_" + copy + " with (force)");
            }
            run("drop database if exists " + TEMPLATE + " with (force)");
        }

        @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
        private static Server container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine")
                    .withUsername("postgres")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --locale=C.UTF-8")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
            container.start();
            return new Server(container.getHost(), container.getMappedPort(5432), superuser(container.getPassword()));
        }

        @SuppressWarnings("resource") // The library ends it with the JVM, and removes its folder.
        private static Server embedded() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // Inside the library's own folder, where a later run clears away what a killed one left.
                        .setDataDirectory(
                                new File(System.getProperty("java.io.tmpdir"), "embedded-pg/" + UUID.randomUUID()))
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                return new Server("127.0.0.1", server.getPort(), superuser(""));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static Properties superuser(String password) {
            Properties superuser = new Properties();
            superuser.setProperty("user", "postgres");
            superuser.setProperty("password", password);
            return superuser;
        }
    }
}

package uk.sendplan.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Makes a database and its roles on a server, over a superuser's connection: {@code db/roles.sql}, which psql runs as well. */
public final class DatabaseRoles {

    private DatabaseRoles() {}

    /**
     * Creates the database where it is missing, and the roles, passwords and rights in it; what is there already is kept.
     *
     * @param server where the superuser signs in, with any database of the server
     * @param name of the database, a plain identifier
     */
    public static void create(String server, Properties superuser, String name, Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server, superuser);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.execute("create database " + name + " template template0 encoding 'UTF8'");
            }
        }
        try (Connection connection = DriverManager.getConnection(database.url(), superuser);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script(database));
            connection.commit();
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return found.next();
        }
    }

    private static String script(Database database) {
        try (InputStream script = DatabaseRoles.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("db/roles.sql is not in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":'owner_password'", literal(database.ownerPassword()))
                    .replace(":'app_password'", literal(database.applicationPassword()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package uk.sendplan.platform.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One database with its two sign-ins: the owner, who migrates it, and the application, who owns nothing in it. */
public record Database(String url, String ownerPassword, String applicationPassword) {

    public static final String OWNER = "sendplan_owner";
    public static final String APPLICATION = "sendplan_app";

    public JdbcConnectionDetails forApplication() {
        return new ApplicationConnection(url, applicationPassword);
    }

    public FlywayConnectionDetails forMigrations() {
        return new OwnerConnection(url, ownerPassword);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return url;
    }

    private record ApplicationConnection(String url, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return APPLICATION;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return url;
        }
    }

    private record OwnerConnection(String url, String password) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return OWNER;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}

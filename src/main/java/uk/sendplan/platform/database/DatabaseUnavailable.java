package uk.sendplan.platform.database;

import org.jspecify.annotations.Nullable;

/** The application cannot have a database: what is wrong, and what the person who starts it can do. */
public class DatabaseUnavailable extends RuntimeException {

    private final String action;

    public DatabaseUnavailable(String description, String action) {
        this(description, action, null);
    }

    public DatabaseUnavailable(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}

package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Counts the statements that reach the server: for that time it writes each of them to its log. */
final class ServerLog implements AutoCloseable {

    private static final Pattern STATEMENT =
            Pattern.compile("LOG:  (execute \\S+|statement): (?!(BEGIN|COMMIT|ROLLBACK)\\b)");

    private final Path log;
    private final Connection superuser;

    ServerLog(Installation installation) throws IOException, SQLException, InterruptedException {
        this.log = installation.serverLog();
        this.superuser = installation.connectAsSuperuser();
        set("alter system set log_statement = 'all'");
        Thread.sleep(1000);
    }

    /** All but the beginning and end of transactions. */
    int count(Measured.Work work) throws Exception {
        long before = Files.size(log);
        work.run();
        Thread.sleep(300);
        byte[] written = Files.readAllBytes(log);
        String since = new String(written, (int) before, written.length - (int) before);
        return (int) STATEMENT.matcher(since).results().count();
    }

    private void set(String setting) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        set("alter system reset log_statement");
        superuser.close();
    }
}

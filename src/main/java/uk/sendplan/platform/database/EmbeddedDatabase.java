package uk.sendplan.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import uk.sendplan.platform.PrivateFiles;

/**
 * A real PostgreSQL in a folder, for demo mode: it keeps its data over runs, and a killed process, its own or the application's, loses
 * nothing. It listens on the loopback only, and every connection needs a password.
 *
 * <p>The folder has all of it, so that a copy of the stopped folder is a backup: {@code cluster} (the data), {@code pgpass} (the
 * passwords), {@code binaries}, {@code server.log}, {@code lock}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "sendplan";

    private final FolderLock lock;
    private final Path cluster;
    private final EmbeddedServer launcher;
    private final ServerProcesses processes;
    private final Database database;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(Path folder, FolderLock lock) throws IOException, SQLException {
        this.lock = lock;
        this.cluster = folder.resolve("cluster");
        Passwords passwords = passwords(folder);
        this.launcher = new EmbeddedServer(folder, passwords.superuser());
        this.processes = new ServerProcesses(launcher.binaries());
        processes.stop();
        processes.forgetStalePidFile(cluster);
        if (Files.notExists(cluster)) {
            createCluster(folder.resolve("cluster.new"));
        }
        this.server = launcher.start(cluster, EmbeddedServer.ANY_PORT);
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
        this.database = new Database(url + NAME, passwords.owner(), passwords.application());
        DatabaseRoles.create(url + "postgres", superuser(passwords), NAME, database);
        log.info("PostgreSQL runs on 127.0.0.1:{} and keeps its data in {}", server.getPort(), folder);
        startAgainIfKilled();
    }

    /**
     * Starts the server on the data in {@code data/postgresql}, creating it at the first start.
     *
     * @throws DatabaseUnavailable where the folder is in use, or no server can run here
     */
    public static EmbeddedDatabase start(Path data) {
        refuseRootWithoutNamespaces();
        Path folder = data.resolve("postgresql").toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolder(folder);
            Path real = folder.toRealPath();
            FolderLock lock = FolderLock.take(real);
            try {
                return new EmbeddedDatabase(real, lock);
            } catch (IOException | SQLException | RuntimeException failed) {
                abandon(real, lock);
                throw failed;
            }
        } catch (AccessDeniedException denied) {
            throw new DatabaseUnavailable(
                    "This user may not read or write " + denied.getFile()
                            + ", where the embedded PostgreSQL keeps its data.",
                    "Start as the user who owns the folder, or name another one with --sendplan.data=<folder>.",
                    denied);
        } catch (IOException | SQLException failed) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL does not start on " + folder + ":\n" + failed,
                    "See server.log there if it says too little. Another folder: --sendplan.data=<folder>."
                            + " A PostgreSQL of your own: --spring.datasource.url=<url>.",
                    failed);
        }
    }

    public Database database() {
        return database;
    }

    /** Stops the server in good order; a second call does nothing. To be called after the connections are closed. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        lock.close();
    }

    private void stop() throws IOException {
        // The library signals the number in the pid file: it must be our server's, not its successor's.
        processes.forgetStalePidFile(cluster);
        server.close();
        processes.stop();
    }

    /** The library goes through {@code unshare -U} for root, whom PostgreSQL refuses. */
    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name", "").startsWith("Windows")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and this machine does not let root step down (\"unshare -U\" fails).",
                    "Start as an ordinary user, or name a PostgreSQL of your own with --spring.datasource.url=<url>.");
        }
    }

    private static void abandon(Path folder, FolderLock lock) throws IOException {
        try {
            new ServerProcesses(folder.resolve("binaries")).stop();
        } finally {
            lock.close();
        }
    }

    private Passwords passwords(Path folder) throws IOException {
        Path file = folder.resolve("pgpass");
        if (Files.exists(cluster) && Files.notExists(file)) {
            throw new DatabaseUnavailable(
                    "The password file " + file + " is gone.",
                    "Put it back from a copy of the folder: the kept data cannot be opened without it.");
        }
        return Passwords.readOrCreate(file);
    }

    /** Made beside and moved into place, so that a process killed on the way leaves nothing that looks like data. */
    private void createCluster(Path unfinished) throws IOException {
        log.info("The first start: a PostgreSQL database is made in {}", cluster);
        FileSystemUtils.deleteRecursively(unfinished);
        launcher.create(unfinished).close();
        processes.stop();
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startAgainIfKilled() throws IOException {
        processes.serving(cluster).ifPresent(process -> process.onExit().thenRunAsync(this::startAgain));
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        log.warn("PostgreSQL has ended unasked. It is started again, see server.log.1 beside its data");
        try {
            stop();
            server = launcher.start(cluster, server.getPort());
            startAgainIfKilled();
        } catch (IOException | DatabaseUnavailable failed) {
            log.error("PostgreSQL does not start again", failed);
        }
    }

    private static Properties superuser(Passwords passwords) {
        Properties properties = new Properties();
        properties.setProperty("user", Passwords.SUPERUSER);
        properties.setProperty("password", passwords.superuser());
        return properties;
    }
}

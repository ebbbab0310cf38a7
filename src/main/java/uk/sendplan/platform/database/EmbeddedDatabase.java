package uk.sendplan.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL server in a folder, for demo mode: it keeps its data over runs, and a killed process, its own or the
 * application's, loses nothing. It listens on the loopback only and every connection needs a password.
 *
 * <p>The folder has all of it, so that a copy of the stopped folder is a backup: {@code cluster} (the data), {@code pgpass} (the
 * passwords), {@code binaries}, {@code server.log}, {@code lock}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "sendplan";
    private static final String WORKING_FOLDER = "ot.epg.working-dir";

    private final Path folder;
    private final FolderLock lock;
    private final ServerProcesses processes;
    private final EmbeddedPostgres server;
    private final Database database;

    private EmbeddedDatabase(Path folder, FolderLock lock) throws IOException, SQLException {
        this.folder = folder;
        this.lock = lock;
        this.processes = new ServerProcesses(folder.resolve("binaries"));
        processes.stop();
        Path cluster = folder.resolve("cluster");
        processes.forgetStalePidFile(cluster);
        Passwords passwords = passwords(cluster);
        if (Files.notExists(cluster)) {
            createCluster(cluster, passwords);
        }
        this.server = start(cluster, passwords);
        this.database = new Database(url(NAME), passwords.owner(), passwords.application());
        DatabaseRoles.create(url("postgres"), superuser(passwords), NAME, database);
        log.info(
                "The demonstration's PostgreSQL runs on 127.0.0.1:{} and keeps its data in {}",
                server.getPort(),
                folder);
    }

    /**
     * Starts the server on the data in {@code data/postgresql}, creating it at the first start.
     *
     * @throws DatabaseUnavailable where the folder is in use, or no server can run here
     */
    public static EmbeddedDatabase start(Path data) {
        Path folder = data.resolve("postgresql").toAbsolutePath().normalize();
        refuseRootWithoutNamespaces();
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
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL does not start on " + folder + ": " + failed.getMessage(),
                    "See " + folder.resolve("server.log") + ", or name another folder with --sendplan.data=<folder>,"
                            + " or a PostgreSQL of your own with --spring.datasource.url=<url>.",
                    failed);
        }
    }

    public Database database() {
        return database;
    }

    int port() {
        return server.getPort();
    }

    /** Stops the server in good order; a second call does nothing. To be called after the connections are closed. */
    @Override
    public void close() throws IOException {
        // The library signals the number in the pid file: it must be our server's, not its successor's.
        if (processes.running().isEmpty()) {
            processes.forgetStalePidFile(folder.resolve("cluster"));
        }
        server.close();
        processes.stop();
        lock.close();
    }

    /** The library goes through {@code unshare -U} for root, whom PostgreSQL refuses. */
    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name", "").startsWith("Windows")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and this machine does not let root step down (unshare -U fails).",
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

    private Passwords passwords(Path cluster) throws IOException {
        Path file = folder.resolve("pgpass");
        if (Files.exists(cluster) && Files.notExists(file)) {
            throw new DatabaseUnavailable(
                    "The password file " + file + " is gone.",
                    "Put it back from a copy of the folder: the kept data cannot be opened without it.");
        }
        return Passwords.readOrCreate(file);
    }

    /** Made beside and moved into place, so that a process killed on the way leaves nothing that looks like data. */
    private void createCluster(Path cluster, Passwords passwords) throws IOException {
        Path unfinished = folder.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(unfinished);
        try (EmbeddedPostgres first = start(unfinished, passwords)) {
            log.info("A new PostgreSQL database is made in {}", folder);
        }
        processes.stop();
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private EmbeddedPostgres start(Path cluster, Passwords passwords) throws IOException {
        Path binaries = folder.resolve("binaries");
        forgetHalfUnpacked(binaries);
        Path passwordOfSuperuser = folder.resolve("initdb.password");
        Files.deleteIfExists(passwordOfSuperuser);
        PrivateFiles.write(passwordOfSuperuser, passwords.superuser());
        // Where the library keeps binaries and clears away what it takes for old data; its default is open to everyone
        // in /tmp.
        String before = System.setProperty(WORKING_FOLDER, binaries.toString());
        try {
            return builder(cluster, passwords, passwordOfSuperuser).start();
        } finally {
            if (before == null) {
                System.clearProperty(WORKING_FOLDER);
            } else {
                System.setProperty(WORKING_FOLDER, before);
            }
            Files.deleteIfExists(passwordOfSuperuser);
        }
    }

    private EmbeddedPostgres.Builder builder(Path cluster, Passwords passwords, Path passwordOfSuperuser) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new BinariesOf(folder))
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .setConnectConfig("password", passwords.superuser())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "40")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC");
        // These go to initdb. It is told "trust" by the library and takes the last word.
        builder.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordOfSuperuser.toString())
                .setLocaleConfig("locale-provider", "builtin");
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            return builder.setLocaleConfig("locale", "C.UTF-8");
        }
        // The other systems' C libraries have no C.UTF-8; PostgreSQL's own has it everywhere.
        return builder.setLocaleConfig("locale", "C").setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** A process killed while it unpacks leaves cut files, which the library would take as they are. */
    private static void forgetHalfUnpacked(Path binaries) throws IOException {
        if (Files.notExists(binaries)) {
            return;
        }
        List<Path> unpacked;
        try (var children = Files.list(binaries)) {
            unpacked = children.toList();
        }
        for (Path version : unpacked) {
            if (Files.notExists(version.resolve(".exists"))) {
                FileSystemUtils.deleteRecursively(version);
            }
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    private static Properties superuser(Passwords passwords) {
        Properties properties = new Properties();
        properties.setProperty("user", Passwords.SUPERUSER);
        properties.setProperty("password", passwords.superuser());
        return properties;
    }

    /** The library remembers by resolver where it unpacked: one of its own for each folder. */
    private record BinariesOf(Path folder) implements PgBinaryResolver {

        @Override
        public InputStream getPgBinary(String system, String machineHardware) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
        }
    }
}

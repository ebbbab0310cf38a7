package uk.sendplan.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;
import uk.sendplan.platform.PrivateFiles;

/**
 * The library's server with the settings of one that keeps its data. As it comes it is for throw-away tests: it lets every local account
 * in, does not wait for the disk, and keeps its programs in a folder of /tmp that is open to everyone.
 */
record EmbeddedServer(Path folder, String password) {

    static final int ANY_PORT = 0;

    private static final String WORKING_FOLDER = "ot.epg.working-dir";

    /** Makes a new cluster and starts on it. */
    EmbeddedPostgres create(Path cluster) throws IOException {
        Path passwordFile = folder.resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        PrivateFiles.write(passwordFile, password);
        try {
            return start(initialising(builder(cluster), passwordFile));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Starts on a cluster that is there. */
    EmbeddedPostgres start(Path cluster, int port) throws IOException {
        // The library's own lock, which it holds for ever after a start that failed. Ours is FolderLock.
        Files.deleteIfExists(cluster.resolve("epg-lock"));
        return start(builder(cluster).setPort(port));
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path binaries() {
        return folder.resolve("binaries");
    }

    private EmbeddedPostgres.Builder builder(Path cluster) {
        // The builder reads here where programs go, and where to clear away what it takes for old clusters.
        String before = System.setProperty(WORKING_FOLDER, binaries().toString());
        try {
            return EmbeddedPostgres.builder()
                    .setPgBinaryResolver(new BinariesOf(folder))
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "40")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("log_timezone", "UTC");
        } finally {
            if (before == null) {
                System.clearProperty(WORKING_FOLDER);
            } else {
                System.setProperty(WORKING_FOLDER, before);
            }
        }
    }

    /** What goes to initdb. The library tells it "trust" first; the last word counts, so that there is no moment without passwords. */
    private static EmbeddedPostgres.Builder initialising(EmbeddedPostgres.Builder builder, Path passwordFile) {
        builder.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin");
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            return builder.setLocaleConfig("locale", "C.UTF-8");
        }
        // The other systems' C libraries have no C.UTF-8; PostgreSQL's own has it everywhere.
        return builder.setLocaleConfig("locale", "C").setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** The library goes on asking a server that has already given up; its log says so at once. */
    private EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
        forgetHalfUnpacked();
        if (Files.exists(log())) {
            Files.move(log(), folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread thread = new Thread(start, "postgresql-start");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return start.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (lastWords().contains("could not start server")) {
                    throw new IOException(lastWords());
                }
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause() + "\n" + lastWords(), failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }

    private String lastWords() throws IOException {
        if (Files.notExists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }

    /** A process killed while it unpacks leaves cut files, which the library would take as they are. */
    private void forgetHalfUnpacked() throws IOException {
        if (Files.notExists(binaries())) {
            return;
        }
        List<Path> unpacked;
        try (var children = Files.list(binaries())) {
            unpacked = children.toList();
        }
        for (Path version : unpacked) {
            if (Files.notExists(version.resolve(".exists"))) {
                FileSystemUtils.deleteRecursively(version);
            }
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** The library remembers by resolver where it unpacked: one of its own for each folder. */
    private record BinariesOf(Path folder) implements PgBinaryResolver {

        @Override
        public InputStream getPgBinary(String system, String machineHardware) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
        }
    }
}

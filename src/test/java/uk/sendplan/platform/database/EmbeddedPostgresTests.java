package uk.sendplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With real servers, really killed. They follow each other on one folder, since unpacking takes longest. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills and looks at processes as POSIX has them")
class EmbeddedPostgresTests {

    @TempDir
    static Path data;

    private final List<AutoCloseable> toClose = new ArrayList<>();

    @AfterEach
    void stop_everything() throws Exception {
        for (AutoCloseable one : toClose) {
            one.close();
        }
        assertThat(processes().running()).isEmpty();
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        EmbeddedDatabase first = start();
        long before = write(first.database());
        first.close();
        assertThat(processes().running()).isEmpty();
        assertThat(count(start().database())).isEqualTo(before);
    }

    @Test
    void it_keeps_data_safe_and_itself_to_this_machine() {
        Database database = start().database();
        assertThat(List.of(
                        setting(database, "fsync"),
                        setting(database, "synchronous_commit"),
                        setting(database, "full_page_writes"),
                        setting(database, "listen_addresses"),
                        setting(database, "server_encoding"),
                        setting(database, "timezone"),
                        setting(database, "password_encryption")))
                .containsExactly("on", "on", "on", "127.0.0.1", "UTF8", "UTC", "scram-sha-256");
        assertThat(owner(database)
                        .sql(
                                "select format('%s %s', datlocprovider, datlocale) from pg_database where datname = 'sendplan'")
                        .query(String.class)
                        .single())
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void nobody_signs_in_without_the_password() throws Exception {
        Database database = start().database();
        assertThat(Files.readAllLines(folder().resolve("cluster/pg_hba.conf")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
        for (String role : List.of("postgres", "sendplan_owner", "sendplan_app")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), role, "wrong"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void only_the_owner_of_the_folder_can_read_the_passwords() throws Exception {
        start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("pgpass"))))
                .isEqualTo("rw-------");
        assertThat(folder().resolve("initdb.password")).doesNotExist();
    }

    @Test
    void a_killed_server_is_started_again_with_its_data() throws Exception {
        Database database = start().database();
        long before = write(database);
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        eventually(() -> assertThat(count(database)).isEqualTo(before));
        assertThat(server().pid()).isNotEqualTo(server.pid());
    }

    @Test
    void a_killed_application_leaves_a_server_that_the_next_one_replaces() throws Exception {
        Child child = child(Map.of());
        assertThat(child.says()).startsWith("runs ");
        Database ofChild = new Database(
                child.said().substring("runs ".length()), passwords().owner(), "");
        long before = write(ofChild);
        ProcessHandle orphan = server();
        child.kill();
        assertThat(orphan.isAlive()).isTrue();

        assertThat(count(start().database())).isEqualTo(before);
        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void both_killed_at_once_lose_nothing() throws Exception {
        Child child = child(Map.of());
        assertThat(child.says()).startsWith("runs ");
        long before = write(new Database(
                child.said().substring("runs ".length()), passwords().owner(), ""));
        child.kill();
        server().destroyForcibly();

        assertThat(count(start().database())).isEqualTo(before);
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        Database database = start().database();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedDatabase.start(data))
                .withMessageContaining("Another SEND Plan Tracker is running");
        assertThat(child(Map.of()).says()).startsWith("refused Another SEND Plan Tracker is running");
        assertThat(write(database)).isPositive();
    }

    @Test
    void a_stale_pid_file_that_names_another_program_harms_nobody() throws Exception {
        start().close();
        Process bystander = run(data, "sleep", "100");
        writePidFile(bystander);
        EmbeddedDatabase started = start();
        assertThat(write(started.database())).isPositive();
        writePidFile(bystander);
        // Its pid file was taken away while it ran: it is stopped all the same, the bystander is not.
        started.close();
        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void a_stale_pid_file_that_names_a_postgres_of_somebody_else_harms_nobody() throws Exception {
        start().close();
        Process elsewhere = run(data, imitationOfPostgres().toString(), "100");
        writePidFile(elsewhere);
        assertThat(write(start().database())).isPositive();
        assertThat(elsewhere.isAlive()).isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.MAC, disabledReason = "there the two cannot be told apart, and both are refused")
    void a_postgres_started_by_hand_on_this_data_is_not_joined_by_a_second() throws Exception {
        start().close();
        Process byHand = run(folder().resolve("cluster"), imitationOfPostgres().toString(), "100");
        writePidFile(byHand);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(this::start)
                .withMessageContaining("process " + byHand.pid());
        assertThat(byHand.isAlive()).isTrue();
        Files.delete(folder().resolve("cluster/postmaster.pid"));
    }

    @Test
    void a_first_start_that_was_killed_while_it_unpacked_begins_again(@TempDir Path other) throws Exception {
        Child child = child(other, Map.of());
        Path binaries = other.resolve("postgresql/binaries");
        eventually(() -> assertThat(binaries).isDirectoryRecursivelyContaining("glob:**/postgres"));
        child.kill();
        try (EmbeddedDatabase started = EmbeddedDatabase.start(other)) {
            assertThat(write(started.database())).isEqualTo(1);
        }
    }

    @Test
    void a_first_start_that_was_killed_while_it_made_the_cluster_begins_again(@TempDir Path other) throws Exception {
        start();
        Path binaries = Files.createDirectories(other.resolve("postgresql")).resolve("binaries");
        run(data, "cp", "-a", folder().resolve("binaries").toString(), binaries.toString())
                .waitFor();
        Child child = child(other, Map.of());
        eventually(
                () -> assertThat(other.resolve("postgresql/cluster.new/base")).exists());
        child.kill();
        try (EmbeddedDatabase started = EmbeddedDatabase.start(other)) {
            assertThat(write(started.database())).isEqualTo(1);
        }
        assertThat(other.resolve("postgresql/cluster.new")).doesNotExist();
    }

    @Test
    void a_server_that_cannot_start_says_why_at_once(@TempDir Path other) throws Exception {
        start().close();
        Path cluster = folder().resolve("cluster");
        Files.move(cluster.resolve("PG_VERSION"), other.resolve("PG_VERSION"));
        Files.writeString(cluster.resolve("PG_VERSION"), "9.6\n");
        Instant before = Instant.now();
        try {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("database files are incompatible with server");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        } finally {
            Files.move(other.resolve("PG_VERSION"), cluster.resolve("PG_VERSION"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void root_that_cannot_step_down_is_told_what_to_do(@TempDir Path empty) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root needs to step down");
        assertThat(child(empty, Map.of("PATH", empty.toString())).says())
                .startsWith("refused PostgreSQL does not run as root");
    }

    private EmbeddedDatabase start() {
        EmbeddedDatabase started = EmbeddedDatabase.start(data);
        toClose.add(started);
        return started;
    }

    private static Path folder() throws IOException {
        return data.toRealPath().resolve("postgresql");
    }

    private static ServerProcesses processes() throws IOException {
        return new ServerProcesses(folder().resolve("binaries"));
    }

    private static ProcessHandle server() throws IOException {
        return processes().serving(folder().resolve("cluster")).orElseThrow();
    }

    private static Passwords passwords() throws IOException {
        return Passwords.readOrCreate(folder().resolve("pgpass"));
    }

    private static void writePidFile(Process process) throws IOException {
        Files.writeString(
                folder().resolve("cluster/postmaster.pid"),
                process.pid() + "\n" + folder().resolve("cluster") + "\n1700000000\n5432\n\n127.0.0.1\n");
    }

    private static Path imitationOfPostgres() throws IOException {
        return Files.copy(
                Path.of("/bin/sleep").toRealPath(),
                data.resolve("postgres"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Process run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        toClose.add(() -> process.destroyForcibly().waitFor());
        return process;
    }

    private static JdbcClient owner(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), Database.OWNER, database.ownerPassword()));
    }

    private static long write(Database database) {
        owner(database).sql("create table if not exists kept (line int)").update();
        owner(database).sql("insert into kept values (1)").update();
        return count(database);
    }

    private static long count(Database database) {
        return owner(database)
                .sql("select count(*) from kept")
                .query(Long.class)
                .single();
    }

    private static String setting(Database database, String name) {
        return owner(database)
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static void eventually(ThrowingRunnable check) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            try {
                check.run();
                return;
            } catch (Exception | AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                Thread.sleep(20);
            }
        }
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private Child child(Map<String, String> environment) throws IOException {
        return child(data, environment);
    }

    private Child child(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedDatabaseMain.class.getName(),
                folder.toString());
        builder.environment().putAll(environment);
        Child child = new Child(builder.redirectErrorStream(true).start());
        toClose.add(child::kill);
        return child;
    }

    private static class Child {

        private final Process process;
        private final BufferedReader output;
        private String said = "";

        Child(Process process) {
            this.process = process;
            this.output = process.inputReader();
        }

        /** Its first word on how it went; log lines before it are passed over. */
        String says() throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("runs ") || line.startsWith("refused ")) {
                    said = line;
                    return said;
                }
            }
            throw new IOException("it ended without a word");
        }

        String said() {
            return said;
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}

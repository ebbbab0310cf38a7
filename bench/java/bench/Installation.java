package bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import uk.sendplan.platform.database.Database;
import uk.sendplan.platform.database.EmbeddedDatabase;

/**
 * The product as production runs it, on a PostgreSQL of its own with so many generated areas, and beside it the bare pages on the
 * same database. The data is kept in a folder and made once.
 */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "bench-only-password";

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Duser.timezone=UTC");

    private final int areas;
    private final Path folder;
    private final EmbeddedDatabase server;
    private final List<Process> processes = new ArrayList<>();
    private final String product;
    private final String bare;

    Installation(int areas, Path target) throws IOException, SQLException, InterruptedException {
        this.areas = areas;
        this.folder = target.resolve("areas-" + areas);
        this.server = EmbeddedDatabase.start(folder);
        try {
            Database database = server.database();
            this.product = startProduct(database, target.resolve("app/send-plan-tracker.jar"));
            generate();
            this.bare = startBarePages(database);
        } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    int areas() {
        return areas;
    }

    /** Where the product answers. */
    String product() {
        return product;
    }

    /** Where the bare pages answer. */
    String bare() {
        return bare;
    }

    /** Signed in as the owner, whom row-level security lets by. */
    Connection connect() throws SQLException {
        Database database = server.database();
        return DriverManager.getConnection(database.url(), Database.OWNER, database.ownerPassword());
    }

    /** Signed in as the server's superuser. */
    Connection connectAsSuperuser() throws IOException, SQLException {
        String start = "127.0.0.1:*:*:postgres:";
        String password = Files.readAllLines(folder.resolve("postgresql/pgpass")).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
        return DriverManager.getConnection(server.database().url(), "postgres", password);
    }

    /** What the server writes down. */
    Path serverLog() {
        return folder.resolve("postgresql/server.log");
    }

    private void generate() throws IOException, SQLException {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            if (hasAreas(statement)) {
                forgetEarlierRuns(statement);
                return;
            }
            System.out.printf("Generating %d area(s) …%n", areas);
            long start = System.nanoTime();
            owner.setAutoCommit(false);
            statement.execute("set bench.areas = '" + areas + "'");
            statement.execute("set bench.password_hash = '"
                    + new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD) + "'");
            statement.execute(BareQueries.read("generate"));
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("vacuum analyze");
            System.out.printf("… in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    /** What was recorded by a run came after what was generated. */
    private static void forgetEarlierRuns(Statement statement) throws SQLException {
        statement.execute("delete from progress_update where recorded_at > (select min(made_at) + interval '365 days' from rating_scale)");
        statement.execute("vacuum analyze progress_update");
    }

    private static boolean hasAreas(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from local_area limit 1")) {
            return found.next();
        }
    }

    private String startProduct(Database database, Path jar) throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        start(
                "product",
                List.of("-jar", jar.toString()),
                Map.ofEntries(
                        Map.entry("SPRING_PROFILES_ACTIVE", "production"),
                        Map.entry("SPRING_DATASOURCE_URL", database.url()),
                        Map.entry("SPRING_DATASOURCE_USERNAME", Database.APPLICATION),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", database.applicationPassword()),
                        Map.entry("SPRING_FLYWAY_USER", Database.OWNER),
                        Map.entry("SPRING_FLYWAY_PASSWORD", database.ownerPassword()),
                        Map.entry("SENDPLAN_BASE_ADDRESS", "http://localhost:" + port),
                        Map.entry("SENDPLAN_SECRETS_KEY", "b25seSBmb3IgYSBiZW5jaCB0aGF0IG5vYm9keSB1c2VzIGZvciByZWFs"),
                        Map.entry("SENDPLAN_AUDIT_HEADS", "target/bench/audit-heads"),
                        // Signed in with a password alone.
                        Map.entry("SENDPLAN_SECOND_FACTOR", "offered"),
                        Map.entry("SERVER_PORT", String.valueOf(port)),
                        Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(management))));
        awaitAnswer("http://127.0.0.1:" + management + "/actuator/health/readiness");
        return "http://127.0.0.1:" + port;
    }

    private String startBarePages(Database database) throws IOException, InterruptedException {
        int port = freePort();
        start(
                "bare",
                List.of("-cp", bareClassPath(), BarePages.class.getName()),
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", Database.OWNER,
                        "SPRING_DATASOURCE_PASSWORD", database.ownerPassword(),
                        "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "8",
                        "SERVER_PORT", String.valueOf(port)));
        awaitAnswer("http://127.0.0.1:" + port + "/work");
        return "http://127.0.0.1:" + port;
    }

    /** Without the product, and without the libraries whose mere presence costs something. */
    private static String bareClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.matches(".*(send-plan-tracker|security|hibernate-core|jpa|flyway|actuator)[^/]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void start(String name, List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(arguments);
        File log = folder.resolve(name + ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private void awaitAnswer(String address) throws IOException, InterruptedException {
        for (int tries = 0; tries < 1200; tries++) {
            Process last = processes.get(processes.size() - 1);
            if (!last.isAlive()) {
                throw new IOException(address + " never answered: see the logs in " + folder);
            }
            if (answers(address)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException(address + " does not answer: see the logs in " + folder);
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.onExit().join();
        }
        server.close();
    }
}

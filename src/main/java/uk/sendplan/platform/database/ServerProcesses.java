package uk.sendplan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processes of the embedded server. A process is known by its program: the binaries are unpacked into the data folder, so what runs
 * from there belongs to this data and to nothing else. A number in a pid file proves nothing, the system gives numbers out again.
 */
final class ServerProcesses {

    private static final Duration ORDERLY = Duration.ofSeconds(30);
    private static final Duration FORCED = Duration.ofSeconds(10);

    private final Path binaries;

    /** @param binaries the folder, as its real path: processes are listed by theirs */
    ServerProcesses(Path binaries) {
        this.binaries = binaries;
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** The server that now works on the cluster. */
    Optional<ProcessHandle> serving(Path cluster) throws IOException {
        return named(pidFile(cluster)).filter(this::isOurs);
    }

    private static boolean startedByOneOf(Set<Long> numbers, ProcessHandle process) {
        return process.parent()
                .map(ProcessHandle::pid)
                .filter(numbers::contains)
                .isPresent();
    }

    private boolean isOurs(ProcessHandle process) {
        return program(process).filter(program -> program.startsWith(binaries)).isPresent();
    }

    private static Optional<Path> program(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    /** Stops whatever runs, in good order if it can be had, and returns when nothing runs any more. */
    void stop() {
        if (!stopped(ORDERLY, "INT") && !stopped(FORCED, "KILL")) {
            String numbers =
                    running().stream().map(process -> "" + process.pid()).collect(Collectors.joining(", "));
            throw new DatabaseUnavailable(
                    "A PostgreSQL server that an earlier run left behind does not stop (process " + numbers + ").",
                    "End that process, then start again.");
        }
    }

    private boolean stopped(Duration patience, String signal) {
        Set<Long> told = new HashSet<>();
        long end = System.nanoTime() + patience.toNanos();
        for (List<ProcessHandle> left = running(); !left.isEmpty(); left = running()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Set<Long> numbers = left.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
            left.stream()
                    // A server ends its own workers; workers whose server was killed see that and end themselves.
                    .filter(process -> signal.equals("KILL") || !startedByOneOf(numbers, process))
                    .filter(process -> told.add(process.pid()))
                    .forEach(process -> send(signal, process));
            pause();
        }
        return true;
    }

    /** PostgreSQL's orderly stop is SIGINT, which Java cannot send; SIGTERM would wait for clients that never leave. */
    private static void send(String signal, ProcessHandle process) {
        try {
            if (signal.equals("KILL") || System.getProperty("os.name", "").startsWith("Windows")) {
                process.destroyForcibly();
            } else {
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                        .start()
                        .waitFor();
            }
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Removes a pid file whose number now belongs to another program: PostgreSQL would take that program for itself and refuse to start.
     * To be called when none of our own processes runs.
     */
    void forgetStalePidFile(Path cluster) throws IOException {
        Path file = pidFile(cluster);
        Optional<ProcessHandle> named = named(file);
        if (named.isEmpty() || isOurs(named.get())) {
            return;
        }
        if (mayServe(cluster, named.get())) {
            throw new DatabaseUnavailable(
                    "Another PostgreSQL server (process " + named.get().pid() + ") may be running on " + cluster + ".",
                    "Stop that server. If it serves other data, delete " + file + " and start again.");
        }
        Files.delete(file);
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> named(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    /** A PostgreSQL from elsewhere, started by hand on our data, would work in the cluster's folder. */
    private static boolean mayServe(Path cluster, ProcessHandle process) {
        if (program(process)
                .filter(program -> program.getFileName().toString().startsWith("postgres"))
                .isEmpty()) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of("/proc", "" + process.pid(), "cwd"), cluster);
        } catch (IOException notToBeSeen) {
            return true;
        }
    }
}

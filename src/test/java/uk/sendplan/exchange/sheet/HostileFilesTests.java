package uk.sendplan.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that mean harm, or are no spreadsheet, in a machine of 128 MB: each is refused with its reason within five seconds, or read truly where it
 * does no harm. Another process reads them, so that what it has of memory is known.
 */
class HostileFilesTests {

    private static final String MEMORY = "-Xmx128m";
    private static final long MOST_MILLIS = 5_000;

    @TempDir
    Path folder;

    @Test
    void each_is_refused_or_read_truly_in_little_time_and_memory() throws Exception {
        Map<String, String> expected = HostileFiles.in(folder);
        assertThat(expected.size()).isGreaterThanOrEqualTo(12);
        Map<String, String[]> answers = read(List.copyOf(expected.keySet()));
        StringBuilder figures = new StringBuilder();
        expected.forEach((file, reason) -> {
            String[] answer = answers.get(file);
            assertThat(answer).as(file + " has no answer").isNotNull();
            figures.append("%-28s %6s ms  %s%n".formatted(file, answer[1], answer[2]));
        });
        System.out.println(figures);
        expected.forEach((file, reason) -> {
            String[] answer = answers.get(file);
            assertThat(answer[2]).as(file).matches("(?s)" + reason).doesNotContain(HostileFiles.SECRET);
            assertThat(Long.parseLong(answer[1])).as(file + " in milliseconds").isLessThan(MOST_MILLIS);
        });
    }

    private Map<String, String[]> read(List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallReader.class.getName()));
        files.forEach(file -> command.add(folder.resolve(file).toString()));
        Path out = folder.resolve("answers");
        Process reading = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(reading.waitFor(240, TimeUnit.SECONDS))
                .as("it came to an end")
                .isTrue();
        Map<String, String[]> answers = new LinkedHashMap<>();
        Files.readAllLines(out).stream()
                .map(line -> line.split("\t", 3))
                .filter(line -> line.length == 3)
                .forEach(line -> answers.put(line[0], line));
        assertThat(reading.exitValue()).as(Files.readString(out)).isZero();
        return answers;
    }
}

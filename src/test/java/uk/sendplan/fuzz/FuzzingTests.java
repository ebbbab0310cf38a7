package uk.sendplan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sendplan.Proof;

/**
 * Looks for what breaks a parser, guided by what of it is reached, within 512 MB and ten seconds an input. A minute each, so only in a full
 * proof. What is found goes to src/test/resources/fuzz, where {@link ParserTests} tries it in every build.
 */
class FuzzingTests {

    private static final int SECONDS = Integer.getInteger("sendplan.fuzz.seconds", 60);
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");

    @TempDir
    Path folder;

    @BeforeEach
    void only_in_a_full_proof() {
        Assumptions.assumeTrue(Proof.inFull(), "A minute for each parser: only with -Pproof");
    }

    @ParameterizedTest
    @EnumSource(Parser.class)
    void nothing_is_found(Parser parser) throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        List<byte[]> seeds = parser.seeds();
        for (int number = 0; number < seeds.size(); number++) {
            Files.write(corpus.resolve("seed-" + number), seeds.get(number));
        }
        Path log = folder.resolve("log");
        Process fuzzing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Xss1m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzTarget.class.getName(),
                        "--target_args=" + parser,
                        "--instrumentation_includes=uk.sendplan.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + SECONDS,
                        "-max_len=100000",
                        "-timeout=10",
                        "-print_final_stats=1",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(fuzzing.waitFor(SECONDS + 120L, TimeUnit.SECONDS))
                .as("it came to an end")
                .isTrue();
        String said = Files.readString(log);
        Matcher executions = EXECUTIONS.matcher(said);
        assertThat(executions.find()).as(said).isTrue();
        System.out.printf("%s: %s executions%n", parser, executions.group(1));
        assertThat(fuzzing.exitValue()).as(said).isZero();
        assertThat(Long.parseLong(executions.group(1))).isGreaterThan(20);
    }
}

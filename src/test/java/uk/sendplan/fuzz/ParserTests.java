package uk.sendplan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sendplan.Proof;

/**
 * What reads people's files and texts, on sound ones, on those that broke something once (src/test/resources/fuzz), and on many changed by
 * a seed. {@link FuzzingTests} looks for new ones.
 */
class ParserTests {

    private static final int CHANGED = 4_000;
    private static final long MOST_MILLIS_A_PARSER = Proof.size(2_500, 60_000);
    private static final long MOST_MILLIS_ONCE = 5_000;

    @ParameterizedTest
    @EnumSource(Parser.class)
    void whatever_it_is_it_is_read_or_refused(Parser parser) throws Exception {
        List<byte[]> seeds = parser.seeds();
        int read = 0;
        for (byte[] seed :
                Stream.concat(seeds.stream(), onceBroken(parser).stream()).toList()) {
            read += once(parser, seed, "a seed") ? 1 : 0;
        }
        assertThat(read).as("seeds that are read").isPositive();
        long end = System.currentTimeMillis() + MOST_MILLIS_A_PARSER;
        int tried = 0;
        while (tried < CHANGED * Proof.size(1, 100) && System.currentTimeMillis() < end) {
            read += once(parser, new Changes(tried).of(seeds), "seed " + tried) ? 1 : 0;
            tried++;
        }
        assertThat(tried).isGreaterThan(20);
        System.out.printf("%s: %d changed, %d read, the others refused%n", parser, tried, read);
    }

    @Test
    void what_breaks_is_noticed() {
        assertThat(new Changes(7).of(List.of(new byte[] {1, 2, 3})))
                .isEqualTo(new Changes(7).of(List.of(new byte[] {1, 2, 3})))
                .isNotEqualTo(new byte[] {1, 2, 3});
    }

    private static boolean once(Parser parser, byte[] bytes, String what) {
        long begun = System.currentTimeMillis();
        try {
            return parser.reads(bytes);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(
                    parser + " broke on " + what + ": "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            bytes.length > 3_000 ? java.util.Arrays.copyOf(bytes, 3_000) : bytes),
                    broken);
        } finally {
            assertThat(System.currentTimeMillis() - begun)
                    .as(parser + " on " + what)
                    .isLessThan(MOST_MILLIS_ONCE);
        }
    }

    private static List<byte[]> onceBroken(Parser parser) throws Exception {
        Path folder = Path.of("src/test/resources/fuzz", parser.name().toLowerCase(java.util.Locale.ROOT));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ParserTests::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

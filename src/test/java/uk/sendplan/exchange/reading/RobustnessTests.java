package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the reader comes back, and soon. The limits are wide: they only catch what grows by squares. */
class RobustnessTests {
    private static final int SIZE = 1_000_000;
    private static final int LONG_LINE = 300_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(ints = {95, 255, 65_535})
    void noise(int alphabet) {
        String noise = new Random(alphabet)
                .ints(SIZE, 32, 32 + alphabet)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();

        soon(() -> {
            SourceText source = SourceText.ofPlainText(noise);
            assertThat(source.refusal()).isNotNull();
            Readings.checked(source, Corrections.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. A\n",
                "• b\n",
                "x\n",
                "a\n\n",
                "A\n\n",
                "(B1)\n",
                "\n",
                "1.1 A\n",
                "Outcome: x\n",
                "A:\n",
                "# A\n",
                "a\tb\n"
            })
    void many_short_lines(String line) {
        int times = line.equals("x\n") ? 200_000 : 40_000;

        soon(() -> Readings.of("Priority 1: Abc\n\nReferences\n\n" + line.repeat(times)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".2. A",
                "9. A ",
                "• x",
                "Reference: 1.1 ",
                "(B1)",
                "((((",
                "))))",
                ", ",
                "A1, ",
                "1.1.",
                "Outcome: ",
                "and ",
                "A a. ",
                "a ",
                "\t",
                "Objective "
            })
    void very_long_lines(String piece) {
        String line = piece.repeat(LONG_LINE / piece.length());

        soon(() -> {
            Readings.of("Priority 1: Abc\n\nObjectives\n\n1. " + line);
            Readings.of("Priority 1: Abc\n\nWhat do we want to see?\n\n1. " + line);
            Readings.of("Priority 1: Abc\n\nReferences\n\n• Reference: 1.1 Objective Reference: " + line);
            Readings.of(line);
        });
    }

    /** By the processor's time, so that a busy machine makes no difference. */
    private static void soon(Runnable reading) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        reading.run();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(SOON);
    }

    @Test
    void nothing_at_all() {
        assertThat(Readings.of("").hasContent()).isFalse();
        assertThat(Readings.of(" \n \n").plan().priorities()).isEmpty();
    }
}

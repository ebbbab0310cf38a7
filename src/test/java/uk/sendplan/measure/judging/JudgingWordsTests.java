package uk.sendplan.measure.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgingWordsTests {

    private static final Properties WORDS = words();
    private static final Days YEAR = TestMeasured.days("2021");

    @Test
    void every_verdict_reason_and_doubt_has_a_sentence_that_tells_all_it_is_given() {
        for (Because because : Because.values()) {
            tellsAll(because.key(), because.arguments().size());
            assertThat(sentence(new Reason(because, samples(because.arguments()))))
                    .doesNotContain("{", "judging.")
                    .endsWith(".");
        }
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            Doubt doubt = new Doubt(kind, samples(kind.arguments()));
            tellsAll(doubt.key(), kind.arguments().size());
            assertThat(sentence(doubt)).doesNotContain("{", "judging.");
        }
    }

    @Test
    void there_is_no_word_that_nothing_says() {
        Set<String> said = new TreeSet<>();
        Stream.of(Because.values()).map(Because::key).forEach(said::add);
        Stream.of(Doubt.Kind.values())
                .map(kind -> new Doubt(kind, samples(kind.arguments())).key())
                .forEach(said::add);
        Stream.of(Symbol.values()).map(Symbol::key).forEach(said::add);
        Stream.of(Movement.values()).map(Movement::key).forEach(said::add);
        Stream.of(
                        new Aim.AtLeast(BigDecimal.ONE),
                        new Aim.AtMost(BigDecimal.ONE),
                        new Aim.Between(BigDecimal.ONE, BigDecimal.TEN),
                        new Aim.Above(BigDecimal.ONE, YEAR),
                        new Aim.Below(BigDecimal.ONE, YEAR))
                .peek(aim -> tellsAll(aim.key(), aim.arguments().size()))
                .map(Aim::key)
                .forEach(said::add);
        Stream.of(Verdict.values())
                .map(verdict -> "judging.verdict."
                        + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(said::add);
        assertThat(WORDS.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void one_and_many_are_worded_apart() {
        assertThat(sentence(new Reason(
                        Because.MISSED_IN_SOME,
                        List.of(1, 4, new BigDecimal("84.9"), YEAR, new Aim.AtLeast(new BigDecimal("85"))))))
                .isEqualTo("1 of 4 readings misses the target, the latest with 84.9 for 2021-01-01 to 2021-12-31."
                        + " The target is at least 85 in every reading.");
        assertThat(sentence(
                        new Reason(Because.REACHED_IN_EACH, List.of(3, YEAR, new Aim.AtMost(new BigDecimal("18"))))))
                .isEqualTo(
                        "All 3 readings reach the target, which is at most 18. The first is for 2021-01-01 to 2021-12-31.");
    }

    @Test
    void a_reason_with_other_arguments_than_its_sentence_is_refused() {
        assertThatThrownBy(() -> new Reason(Because.NO_BENCHMARK, List.of("2021")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reason(Because.NO_BENCHMARK, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reason(Because.NO_READING, List.of(YEAR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** As a page would, with figures and days in plain. */
    static String sentence(Worded worded) {
        Object[] told = worded.arguments().stream()
                .map(argument -> argument instanceof Worded inner
                        ? sentence(inner)
                        : argument instanceof Days days
                                ? days.first() + " to " + days.last()
                                : argument instanceof Integer ? argument : argument.toString())
                .toArray();
        return new MessageFormat(Objects.requireNonNull(WORDS.getProperty(worded.key()), worded.key()), Locale.UK)
                .format(told);
    }

    private static void tellsAll(String key, int arguments) {
        String pattern = WORDS.getProperty(key);
        assertThat(pattern).as(key).isNotBlank().doesNotContain("'");
        assertThat(IntStream.range(0, arguments).filter(place -> !pattern.matches(".*\\{" + place + "[},].*")))
                .as(key)
                .isEmpty();
        assertThat(pattern).doesNotContainPattern("\\{" + arguments + "[},]");
    }

    private static List<Object> samples(List<Class<?>> classes) {
        return classes.stream().map(JudgingWordsTests::sample).toList();
    }

    private static Object sample(Class<?> type) {
        return Stream.<Object>of(
                        new BigDecimal("12.5"),
                        2,
                        YEAR,
                        LocalDate.parse("2021-03-31"),
                        Symbol.LOW,
                        Movement.UP,
                        new Aim.AtLeast(BigDecimal.TEN))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(JudgingWordsTests.class.getResourceAsStream("/messages/judging.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}

package uk.sendplan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/security/asvs.csv says stands: every line of level 1 and 2 of OWASP ASVS 5.0.0 has an answer, and what it points to is there. */
class AsvsTests {

    private static final Path FILE = Path.of("docs/security/asvs.csv");
    private static final Path TESTS = Path.of("src/test/java/uk/sendplan");
    private static final Path SETTINGS = Path.of("src/main/resources");

    /** How many are still to be answered, by the part of the product that will. It may only become less. */
    private static final Map<String, Long> OPEN = Map.of();

    private static List<CSVRecord> lines;

    @BeforeAll
    static void read() throws IOException {
        try (CSVParser parser = CSVParser.parse(
                FILE,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            assertThat(parser.getHeaderNames()).containsExactly("id", "level", "title", "answer", "how", "where");
            lines = parser.getRecords();
        }
    }

    @Test
    void every_line_of_level_two_is_there_once() {
        assertThat(lines).hasSize(253).extracting(line -> line.get("id")).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.get("id").matches("V([1-9]|1[0-7])(\\.[1-9]\\d?){2}"));
        assertThat(lines.stream().collect(Collectors.groupingBy(line -> line.get("level"), Collectors.counting())))
                .isEqualTo(Map.of("1", 70L, "2", 183L));
    }

    @Test
    void each_has_one_answer_with_its_reason() {
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("answer")).isIn("test", "setting", "document", "not applicable", "open");
            assertThat(line.get("title")).isNotBlank();
            assertThat(line.get("how")).isNotBlank();
            assertThat(line.get("where").isBlank())
                    .as(line.get("id"))
                    .isEqualTo(line.get("answer").matches("not applicable|open"));
        });
    }

    @Test
    void what_is_still_open_is_known() {
        assertThat(answered("open").stream()
                        .collect(Collectors.groupingBy(line -> line.get("how"), Collectors.counting())))
                .isEqualTo(OPEN);
    }

    @Test
    void each_test_exists() {
        assertThat(answered("test")).isNotEmpty().allSatisfy(line -> {
            String[] named = line.get("where").split("#");
            Path source = TESTS.resolve(named[0].replace('.', '/') + ".java");
            assertThat(source).as(line.get("id")).exists();
            assertThat(Pattern.compile("@(Parameterized)?Test\\b(?s:.{0,2000}?)\\bvoid " + named[1] + "\\(")
                            .matcher(Files.readString(source))
                            .find())
                    .as(line.get("id") + ": " + line.get("where"))
                    .isTrue();
        });
    }

    @Test
    void each_setting_exists() throws IOException {
        String settings = Files.readString(SETTINGS.resolve("application.properties"))
                + Files.readString(SETTINGS.resolve("application-production.properties"));
        assertThat(answered("setting"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(settings).contains("\n" + line.get("where") + "="));
    }

    @Test
    void each_document_has_its_heading() {
        assertThat(answered("document")).isNotEmpty().allSatisfy(line -> {
            String[] named = line.get("where").split("#");
            assertThat(Files.readString(Path.of(named[0]))).contains("\n## " + named[1] + "\n");
        });
    }

    private static List<CSVRecord> answered(String answer) {
        return lines.stream().filter(line -> line.get("answer").equals(answer)).toList();
    }
}

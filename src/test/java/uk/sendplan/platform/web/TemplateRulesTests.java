package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for every template, whoever wrote it: what the Content Security Policy forbids and what Thymeleaf does in silence. */
class TemplateRulesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[(}]");

    @ParameterizedTest
    @MethodSource("templates")
    void no_inline_script_or_style_and_nothing_unescaped_or_evaluated_twice(Path template) {
        var text = read(template);

        assertThat(text).doesNotContain("[(", "__$", "__*", "__#", "@{http:", "javascript:");
        assertThat(elements(template).stream()
                        .map(element -> element.attr("th:utext"))
                        .filter(markup -> !markup.isEmpty()))
                .as("only pictures that write their own markup are put into a page as they are")
                .isSubsetOf(
                        template.endsWith("fragments/chart.html")
                                ? Set.of("${chart.svg()}", "${sign.icon.svg(sign.text)}")
                                : Set.of());
        assertThat(elements(template)).allSatisfy(element -> {
            assertThat(element.tagName()).isNotEqualTo("style");
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().matches("(th:)?(style|on[a-z]+|styleappend)"));
            if (element.tagName().equals("script")) {
                assertThat(element.hasAttr("th:src")).isTrue();
            }
        });
    }

    /** Two double underscores in one attribute make Thymeleaf evaluate what is between them. */
    @ParameterizedTest
    @MethodSource("templates")
    void no_attribute_is_taken_for_a_preprocessed_expression(Path template) {
        assertThat(elements(template).stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("th:")))
                .allMatch(attribute -> attribute.getValue().split("__", -1).length <= 2);
    }

    /** th:replace and th:insert come first: a th:if, th:each or th:with on the same tag is dropped in silence. */
    @ParameterizedTest
    @MethodSource("templates")
    void nothing_stands_beside_an_inclusion_that_it_would_drop(Path template) {
        assertThat(elements(template))
                .filteredOn(element -> element.hasAttr("th:replace"))
                .allMatch(element -> Stream.of("th:if", "th:unless", "th:each", "th:with", "th:text", "th:classappend")
                        .noneMatch(element::hasAttr));
    }

    /** A fragment is also found by tag name: "~{x :: details}" would bring every details element of the file. */
    @ParameterizedTest
    @MethodSource("templates")
    void no_fragment_has_the_name_of_another_element_of_its_file(Path template) {
        var elements = elements(template);
        for (Element fragment : elements) {
            if (!fragment.hasAttr("th:fragment")) {
                continue;
            }
            var name = fragment.attr("th:fragment").replaceAll("\\(.*", "").strip();
            assertThat(elements)
                    .filteredOn(element -> element.tagName().equals(name))
                    .allMatch(
                            element -> element == fragment || element.parents().contains(fragment));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_word_has_its_message(Path template) throws IOException {
        var messages = messages();
        assertThat(KEY.matcher(read(template)).results().map(match -> match.group(1)))
                .allMatch(messages::containsKey);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_fits_on_a_screen(Path template) {
        assertThat(read(template).lines()).hasSizeLessThanOrEqualTo(90);
    }

    /** The later of two would be shown at both places. */
    @Test
    void no_key_is_given_words_twice() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"), 2)) {
            assertThat(files.filter(file -> file.toString().matches(".*/messages[^/]*(/[^/]*)?\\.properties"))
                            .flatMap(file -> read(file).lines())
                            .filter(line -> line.matches("[a-zA-Z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void no_straight_apostrophe_is_swallowed() throws IOException {
        assertThat(messages())
                .allSatisfy((key, value) -> assertThat((String) value).doesNotContain("'"));
    }

    @Test
    void style_sheets_and_script_load_nothing_and_are_small() throws IOException {
        var assets = Path.of("src/main/resources/static/assets");
        for (var name : List.of("app.css", "govuk/govuk-frontend.min.css")) {
            assertThat(read(assets.resolve(name)))
                    .doesNotContain("url(", "@import", "@font-face", "crest", "GDS Transport");
        }
        long transferred = 0;
        for (var name : List.of("app.css", "app.js", "mark.svg", "govuk/govuk-frontend.min.css")) {
            transferred += gzipped(Files.readAllBytes(assets.resolve(name)));
        }
        assertThat(transferred).isLessThan(30_000);
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    private static List<Element> elements(Path template) {
        return Jsoup.parse(read(template), "", Parser.xmlParser()).getAllElements().stream()
                .filter(element -> element.parent() != null)
                .toList();
    }

    /** messages.properties and those of the rooms, in messages/. */
    private static Properties messages() throws IOException {
        var messages = new Properties();
        try (var files = Files.walk(Path.of("src/main/resources"), 2)) {
            for (Path file : files.filter(file -> file.toString().matches(".*/messages[^/]*(/[^/]*)?\\.properties"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    messages.load(reader);
                }
            }
        }
        return messages;
    }

    private static int gzipped(byte[] content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

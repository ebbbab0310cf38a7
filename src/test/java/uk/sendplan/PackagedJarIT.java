package uk.sendplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is handed out: it says itself what it is made of. */
class PackagedJarIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";

    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(System.getProperty("sendplan.jar"));
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    /** What unpacks the jar is put in by the plugin that makes it, and is of the same Spring Boot. */
    @Test
    void every_library_is_listed_with_its_version_and_licence() throws Exception {
        Map<String, JsonNode> listed = new TreeMap<>();
        for (JsonNode component : read("META-INF/sbom/application.cdx.json").get("components")) {
            listed.put(
                    component.get("name").asString() + "-"
                            + component.get("version").asString(),
                    component);
        }
        List<String> libraries = names(LIBRARIES).stream()
                .map(name -> name.substring(LIBRARIES.length()).replaceAll("\\.jar$", ""))
                .map(name -> name.replace("spring-boot-jarmode-tools-", "spring-boot-"))
                .toList();

        assertThat(libraries).hasSizeGreaterThan(50).allSatisfy(library -> {
            JsonNode component = listed.get(library);
            assertThat(component).as(library).isNotNull();
            assertThat(component.get("purl").asString()).startsWith("pkg:maven/");
            assertThat(component.path("licenses").size())
                    .as("licences of " + library)
                    .isPositive();
            assertThat(component.path("hashes").size())
                    .as("hashes of " + library)
                    .isPositive();
        });
    }

    /** But starters, which name others and hold nothing. */
    @Test
    void nothing_is_listed_that_is_not_in_the_jar() throws Exception {
        TreeSet<String> listed = new TreeSet<>();
        for (JsonNode component : read("META-INF/sbom/application.cdx.json").get("components")) {
            if (component.get("name").asString().startsWith("spring-boot-starter")) {
                continue;
            }
            listed.add(LIBRARIES + component.get("name").asString() + "-"
                    + component.get("version").asString() + ".jar");
        }
        assertThat(listed).isSubsetOf(names(LIBRARIES));
    }

    @Test
    void files_from_elsewhere_that_are_no_library_are_listed_and_unchanged() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode component : read("META-INF/sbom/vendored.cdx.json").get("components")) {
            assertThat(component.get("version").asString()).isNotBlank();
            assertThat(component.at("/licenses/0/license/id").asString()).isNotBlank();
            for (JsonNode file : component.get("components")) {
                listed.put(
                        file.get("name").asString(),
                        file.at("/hashes/0/content").asString());
            }
        }
        TreeSet<String> vendored = new TreeSet<>();
        vendored.addAll(names(CLASSES + "static/assets/govuk/"));
        vendored.addAll(names(CLASSES + "documents/fonts/"));
        vendored.removeIf(name -> name.endsWith("LICENCE.txt"));

        assertThat(vendored)
                .extracting(name -> name.substring(CLASSES.length()))
                .containsExactlyInAnyOrderElementsOf(listed.keySet());
        for (var file : listed.entrySet()) {
            assertThat(sha256(CLASSES + file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void it_holds_no_source_no_test_and_no_history() {
        assertThat(names(""))
                .noneMatch(name -> name.matches(".*(\\.java|/\\.git/.*|Tests\\.class|TestAreas.*)")
                        || name.contains("junit")
                        || name.contains("mockito"));
    }

    private static List<String> names(String folder) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .map(ZipEntry::getName)
                .toList();
    }

    private static JsonNode read(String name) throws IOException {
        ZipEntry entry = jar.getEntry(name) == null ? jar.getEntry(CLASSES + name) : jar.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        try (InputStream in = jar.getInputStream(entry)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static String sha256(String name) throws Exception {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}

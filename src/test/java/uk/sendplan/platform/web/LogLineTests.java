package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The pattern of application.properties, with whatever may be in what is logged. */
class LogLineTests {

    private static final String BEGINNING = "^\\d{4}-\\d\\d-\\d\\dT.*";

    private final LoggerContext context = new LoggerContext();
    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void asItIsSet() throws IOException {
        Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        context.setName("lines");
        layout.setContext(context);
        layout.getInstanceConverterMap().put("clr", ColorConverter::new);
        layout.setPattern(settings.getProperty("logging.pattern.console"));
        layout.start();
        assertThat(layout.isStarted()).isTrue();
    }

    private String logged(String message, @Nullable Throwable thrown, Object... arguments) {
        LoggingEvent event =
                new LoggingEvent("", context.getLogger("uk.sendplan.Someone"), Level.WARN, message, thrown, arguments);
        event.setMDCPropertyMap(Map.of("request", "0123456789"));
        return layout.doLayout(event).replaceAll("\u001B\\[[\\d;]*m", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n2026-01-01T00:00:00.000Z  WARN all is well",
                "a\n2026-01-01T00:00:00.000Z  WARN all is well",
                "a\r2026-01-01T00:00:00.000Z  WARN all is well",
                "\n\n2026-01-01T00:00:00.000Z",
                "\u2028\u20292026-01-01T00:00:00.000Z",
                "\u0085\u000B\f2026-01-01T00:00:00.000Z",
                "a\u001B[2J\u001B[1A\b\b\b\u00002026",
                "\u202E\u2066\u200F\uFEFFhidden"
            })
    void nothing_that_is_logged_begins_a_line_of_its_own(String hostile) {
        for (String line :
                new String[] {logged("Said: {}", null, hostile), logged(hostile, new IllegalStateException(hostile))}) {
            assertThat(line.lines().filter(one -> one.matches(BEGINNING))).hasSize(1);
            assertThat(line.lines().skip(1)).allMatch(one -> one.startsWith("  | "));
            assertThat(line).endsWith("\n").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");
        }
    }

    @Test
    void a_plain_line_is_as_it_was_said_with_its_requests_reference() {
        assertThat(logged("Wrote {} rows: Größe, 50 %, 'quoted' {braces} $1 \\n", null, 3))
                .matches(BEGINNING.substring(0, BEGINNING.length() - 2)
                        + ".* WARN \\[ *\\S+] \\[0123456789] uk\\.sendplan\\.Someone +: "
                        + "Wrote 3 rows: Größe, 50 %, 'quoted' \\{braces} \\$1 \\\\n\\n");
    }

    @Test
    void what_was_thrown_is_told_once_and_whole() {
        String told = logged("It failed", new IllegalStateException("outer", new IOException("inner")));
        assertThat(told.lines().filter(line -> line.contains("IllegalStateException: outer")))
                .hasSize(1);
        assertThat(told).contains("  | Caused by: java.io.IOException: inner", "  | \tat ");
    }
}

package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.exchange.sheet.HostileFiles;
import uk.sendplan.exchange.structure.StructureColumn;

/** Files that mean harm at the door of a plan's structure: each is refused at its field, or is no structure and changes nothing. */
class StructureHostileFilesTests extends StructureFilePageTests {

    private static final long MOST_MILLIS = 10_000;

    @Test
    void each_is_refused_at_its_field_or_says_that_it_is_no_structure(@TempDir Path folder) throws Exception {
        int refused = 0;
        for (Map.Entry<String, String> file : HostileFiles.in(folder).entrySet()) {
            long start = working();
            MockHttpServletResponse sent =
                    sendFile(manager, file.getKey(), Files.readAllBytes(folder.resolve(file.getKey())));
            if (sent.getStatus() == 422) {
                refused++;
                assertThat(file.getValue()).as(file.getKey()).contains("sheet.error");
                assertThat(parsed(sent).select(".govuk-error-summary__list a[href=#file]"))
                        .as(file.getKey())
                        .hasSize(1);
            } else {
                assertThat(sent.getStatus())
                        .as(file.getKey() + ": " + text(sent))
                        .isEqualTo(303);
                assertThat(file.getValue()).as(file.getKey()).contains("read");
                MockHttpServletResponse page = answer(manager, get(URI.create(sent.getRedirectedUrl())));
                assertThat(page.getStatus()).as(file.getKey()).isEqualTo(200);
                assertThat(parsed(page).select("form[action$=/accept]"))
                        .as(file.getKey())
                        .isEmpty();
            }
            assertThat((working() - start) / 1_000_000)
                    .as(file.getKey() + " in milliseconds")
                    .isLessThan(MOST_MILLIS);
        }
        assertThat(refused).isGreaterThanOrEqualTo(12);
    }

    @Test
    void as_many_rows_as_a_file_may_have_are_answered_in_little_time() throws Exception {
        EditedStructure sheet = sheet();
        for (int row = 0; row < 12_000; row++) {
            sheet.add(Map.of(
                    StructureColumn.KIND,
                    row % 2 == 0 ? "Outcome" : "Action",
                    StructureColumn.UNDER,
                    row % 3 == 0 ? "1.1" : "7." + row,
                    StructureColumn.WORDING,
                    "Row " + row + " =1+1 <script>alert(1)</script>",
                    StructureColumn.LEAD,
                    row % 2 == 0 ? "" : "Test Trust"));
        }
        String file = handIn(manager, sheet.xlsx());
        long start = working();
        var check = open(manager, file);
        assertThat((working() - start) / 1_000_000).isLessThan(MOST_MILLIS);
        assertThat(troubles(check)).hasSizeLessThanOrEqualTo(201);
        assertThat(answer(check)).contains("8,000 cells cannot be taken.", "A file may change up to 500 parts");
        assertThat(check.select("main script")).isEmpty();
        assertThat(check.select("form[action$=/accept]")).isEmpty();
        assertThat(outcome("1.1").text()).startsWith("Fewer families");
    }

    /** What this thread itself worked, in nanoseconds, whatever else runs on the machine. */
    private static long working() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

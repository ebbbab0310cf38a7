package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.exchange.structure.StructureColumn;

/** A plan's structure by spreadsheet, as people hand it in through the pages. */
class StructureFileViewTests extends StructureFilePageTests {

    @Test
    void a_sheet_goes_out_is_reworded_and_taken_as_a_whole() throws Exception {
        String action = action("Open the new unit", "1.1", trust);
        EditedStructure sheet = sheet();
        UUID objective = objective("B3").id();
        UUID priority = tree().priorities().get(0).id();
        UUID outcome = outcome("1.1").id();
        assertThat(sheet.get(objective, StructureColumn.KIND)).isEqualTo("Objective");
        assertThat(sheet.get(outcome, StructureColumn.UNDER)).isEqualTo("1.1");
        assertThat(sheet.get(view(action).id(), StructureColumn.LEAD)).isEqualTo("Test Trust");
        assertThat(sheet.get(outcome("1.2").id(), StructureColumn.POINTS))
                .isEqualTo("a named contact\na café for parents");
        sheet.set(objective, StructureColumn.WORDING, "Help before it is asked for")
                .set(priority, StructureColumn.WORDING, "Help that comes first")
                .set(reference("1.1").id(), StructureColumn.CITES, "B3, C5")
                .set(outcome, StructureColumn.WORDING, "No family waits longer than a month.")
                .set(view(action).id(), StructureColumn.LEAD, "test council");
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        assertThat(check.select("h1").text()).isEqualTo("filled-in.xlsx To check");
        assertThat(answer(check)).contains("5 parts would be changed.").doesNotContain("no row in the file");
        assertThat(troubles(check)).isEmpty();
        assertThat(changes(check))
                .anyMatch(row -> row.contains("Outcome of 1.1")
                        && row.contains(
                                "Fewer families wait longer than a month. → No family waits longer than a month."))
                .anyMatch(row -> row.contains("Action " + action) && row.contains("Led by Test Trust → test council"))
                .hasSize(5);
        assertThat(outcome("1.1").text()).as("nothing is changed by looking").startsWith("Fewer families");

        MockHttpServletResponse accepted = send(manager, check, "/accept", Map.of());
        assertThat(accepted.getStatus()).as(text(accepted)).isEqualTo(303);
        assertThat(outcome("1.1").text()).isEqualTo("No family waits longer than a month.");
        assertThat(objective("B3").wording()).isEqualTo("Help before it is asked for");
        assertThat(tree().priorities().get(0).name()).isEqualTo("Help that comes first");
        assertThat(tree().priorities().get(0).otherName()).isEqualTo("Early help");
        assertThat(reference("1.1").citations()).hasSize(2);
        assertThat(view(action).leadName()).isEqualTo("Test Council");
        assertThat(view(action).due().words()).isEqualTo("31 December 2099");
        assertThat(open(manager, plan + "/history").select("main").text())
                .contains("No family waits longer than a month.");
        assertThat(send(manager, check, "/accept", Map.of()).getStatus())
                .as("twice is once")
                .isEqualTo(303);
        Document after = open(manager, file);
        assertThat(after.select("main form")).isEmpty();
        assertThat(after.select("section[aria-labelledby=recorded] tbody tr").eachText())
                .hasSize(5)
                .anyMatch(row -> row.contains("Outcome of 1.1") && row.endsWith("Changed"));
    }
}

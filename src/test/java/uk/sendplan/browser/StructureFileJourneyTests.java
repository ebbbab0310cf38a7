package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.web.work.EditedStructure;

/** A plan manager rewords and adds with a spreadsheet program. */
class StructureFileJourneyTests extends BrowserJourney {

    private static final String PLAN = "/workspace/alderbrook/send-improvement-plan";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static byte[] download(Page page) throws IOException {
        Download file = page.waitForDownload(() ->
                page.locator("a[href$='/structure/sheets/structure.xlsx']").click());
        try (InputStream content = file.createReadStream()) {
            return content.readAllBytes();
        }
    }

    private static void handIn(Page page, EditedStructure sheet) {
        page.navigate(PLAN + "/structure/sheets");
        page.setInputFiles("#file", new FilePayload("edited.xlsx", XLSX, sheet.xlsx()));
        page.locator("main form button[type=submit]").first().click();
    }

    /**
     * Given a spreadsheet with a mistake in it, when its row is left out, then the others are taken; and when an older one is handed in, both texts
     * are shown and nothing is replaced unasked.
     */
    @Test
    void a_structure_is_fetched_edited_checked_and_taken() throws IOException {
        Page page = open();
        signIn(page, "manager");
        page.navigate(PLAN);
        page.locator("a[href$='/structure/sheets']").first().click();
        requireAccessible(page);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        requireAccessible(page);

        EditedStructure sheet = EditedStructure.of(download(page));
        UUID outcome = sheet.part("Outcome", "1.1");
        UUID objective = sheet.part("Objective");
        sheet.set(outcome, StructureColumn.WORDING, "Reworded by spreadsheet")
                .set(objective, StructureColumn.WORDING, "")
                .add(Map.of(
                        StructureColumn.KIND,
                        "Outcome",
                        StructureColumn.UNDER,
                        "1.1",
                        StructureColumn.WORDING,
                        "Added by spreadsheet"));
        handIn(page, sheet);
        assertThat(page.locator("main").textContent())
                .contains(
                        sheet.address(objective, StructureColumn.WORDING),
                        "1 part could be changed.",
                        "1 part could be added.",
                        "1 cell cannot be taken.");
        assertThat(page.locator("form[action$='/accept']").count()).isZero();
        requireAccessible(page);
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);

        page.check("[name=leaveOutWrong]");
        page.locator("form:has([name=leaveOutWrong]) button").click();
        assertThat(page.locator("main").textContent()).contains("1 part would be changed.", "1 part would be added.");
        requireAccessible(page);
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.locator("main").textContent()).contains("2 rows are taken.", "Taken by", "A row was left out");
        requireAccessible(page);
        page.navigate(PLAN + "/references/1.1");
        assertThat(page.content()).contains("Reworded by spreadsheet", "Added by spreadsheet");

        EditedStructure older = sheet.set(outcome, StructureColumn.WORDING, "Reworded another time")
                .without(objective)
                .withoutLast();
        handIn(page, older);
        assertThat(page.locator("section[aria-labelledby=overtaken]").textContent())
                .contains("Reworded by spreadsheet", "Reworded another time");
        assertThat(page.locator("form[action$='/accept']").count())
                .as("nothing is replaced unasked")
                .isZero();
        requireAccessible(page);
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);
        page.locator("section[aria-labelledby=overtaken] input[type=radio]")
                .last()
                .check();
        page.locator("form:has(section[aria-labelledby=overtaken]) button").click();
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.locator("main").textContent()).contains("1 row is taken.");
    }
}

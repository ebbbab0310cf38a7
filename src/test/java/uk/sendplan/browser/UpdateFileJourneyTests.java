package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.exchange.web.work.FilledIn;
import uk.sendplan.exchange.work.WorkColumn;

/** Somebody records on many actions with a spreadsheet program. */
class UpdateFileJourneyTests extends BrowserJourney {

    private static final String UPDATES = "/workspace/alderbrook/send-improvement-plan/updates/sheets";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static byte[] download(Page page) throws IOException {
        Download file = page.waitForDownload(
                () -> page.locator("a[href$='/updates/sheets/actions.xlsx']").click());
        try (InputStream content = file.createReadStream()) {
            return content.readAllBytes();
        }
    }

    private static void handIn(Page page, FilledIn sheet) {
        page.navigate(UPDATES);
        page.setInputFiles("#file", new FilePayload("filled-in.xlsx", XLSX, sheet.xlsx()));
        page.locator("main form button[type=submit]").first().click();
    }

    /** Those that a text alone can be recorded on: they need no rating. */
    private static List<String> unrated(FilledIn sheet) {
        return sheet.numbers().stream()
                .filter(number -> sheet.get(number, WorkColumn.STAGE).equals("Complete"))
                .toList();
    }

    /**
     * Given a spreadsheet with a mistake in it, when its row is left out, then the others are recorded; and when the same is handed in again, both
     * texts are shown and nothing is recorded unasked; with and without script.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_spreadsheet_is_fetched_filled_in_checked_and_recorded(boolean script) throws IOException {
        Page page = script ? open() : withoutScript();
        signIn(page, "manager");
        page.navigate("/workspace/alderbrook/send-improvement-plan/actions");
        page.locator("a[href$='/updates/sheets']").first().click();
        requireAccessible(page, script);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator("#file-error").textContent()).contains("Choose the spreadsheet that you filled in");
        requireAccessible(page, script);

        FilledIn sheet = FilledIn.of(download(page));
        String one = unrated(sheet).get(script ? 0 : 1);
        String other = sheet.numbers().stream()
                .filter(number -> !number.equals(one))
                .findFirst()
                .orElseThrow();
        String text = "Told by spreadsheet, " + (script ? "with" : "without") + " script";
        sheet.set(one, WorkColumn.DONE, text)
                .set(other, WorkColumn.STAGE, "In progress")
                .set(other, WorkColumn.RATING, "Ambre");
        handIn(page, sheet);
        assertThat(page.locator("main").textContent())
                .contains(
                        sheet.address(other, WorkColumn.RATING),
                        "Rating “Ambre” is not one of",
                        "1 cell cannot be taken.");
        assertThat(page.locator("form[action$='/accept']").count()).isZero();
        requireAccessible(page, script);
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);

        page.check("[name=leaveOutWrong]");
        page.locator("form:has([name=leaveOutWrong]) button").click();
        assertThat(page.locator("main").textContent()).contains(text, "1 update would be recorded.");
        requireAccessible(page, script);
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.locator("main").textContent()).contains("Recorded by", "A row was left out", one);
        requireAccessible(page, script);

        sheet.set(one, WorkColumn.DONE, text + ", again").set(other, WorkColumn.RATING, "");
        sheet.without(other);
        handIn(page, sheet);
        assertThat(page.locator("section[aria-labelledby=overtaken]").textContent())
                .contains(text, text + ", again");
        assertThat(page.locator("form[action$='/accept']").count())
                .as("nothing is recorded unasked")
                .isZero();
        requireAccessible(page, script);
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);
        page.locator("section[aria-labelledby=overtaken] input[type=radio]")
                .last()
                .check();
        page.locator("form:has(section[aria-labelledby=overtaken]) button").click();
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.locator("main").textContent()).contains("1 update is recorded.");
        page.navigate("/workspace/alderbrook/send-improvement-plan/actions/" + one);
        assertThat(page.content()).contains(text + ", again");
    }

    /** axe is a script itself, and never ends on a page that runs none; the page is the same. */
    private void requireAccessible(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
        }
    }
}

package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners bring readings in from a file. */
class ReadingFileJourneyTests extends BrowserJourney {

    private static final String MEASURES = "/workspace/alderbrook/send-improvement-plan/measures";

    private static FilePayload csv(String text) {
        return new FilePayload("figures.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void handIn(Page page, String text) {
        page.setInputFiles("#file", csv(text));
        page.locator("main form button[type=submit]").first().click();
    }

    /** Given a file with a mistake, when it is put right on the check page, then all the rest is entered; with and without script. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_is_handed_in_decided_and_entered(boolean script) {
        Page page = script ? open() : withoutScript();
        signIn(page, "manager");
        page.navigate(MEASURES);
        page.locator("a[href$='/measures/readings/file']").first().click();
        requireAccessible(page, script);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        requireAccessible(page, script);

        String month = script ? "January 2020" : "February 2020";
        handIn(page, "Measure,Period,Value\nM1," + month + ",51.5\nM1,March 2019,12/15\nAll of it," + month + ",4\n");
        assertThat(page.locator("main").textContent())
                .contains("looks like several figures in one cell", "1 name matches no measure.");
        requireAccessible(page, script);
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);
        assertThat(page.locator("form[action$='/accept']").count()).isZero();

        page.fill("[name='label-1']", "nothing like it");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.inputValue("[name='label-1']")).isEqualTo("nothing like it");
        requireAccessible(page, script);
        page.fill("[name='label-1']", "leave out");
        page.check("[name=leaveOutUnread]");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("main").textContent()).contains("1 reading of 1 measure.");
        if (page.locator("#sure").count() > 0) {
            page.check("#sure");
        }
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.locator("main").textContent()).contains("1 reading is entered.", "Entered by");
        requireAccessible(page, script);
        page.navigate(MEASURES + "/M1");
        assertThat(page.content()).contains(month);
    }

    /** axe is a script itself, and never ends on a page that runs none; the page is the same. */
    private void requireAccessible(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
        }
    }

    /** Given figures that look unusual, when nobody says that they are right, then nothing is entered and the page says so. */
    @Test
    void what_looks_unusual_has_to_be_looked_at() {
        Page page = onPhone();
        signIn(page, "manager");
        page.navigate(MEASURES + "/readings/file");
        handIn(page, "Measure,Period,Value\nM1,January 2018,51.5\nM1,February 2018,515\n");
        requireFits(page);
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Look at what is unusual");
        requireAccessible(page);
        page.locator("form[action$='/discard'] button").click();
        assertThat(page.locator("main").textContent()).contains("Discarded");
        requireAccessible(page);
    }
}

package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody asks to hear of a priority, confirms, and leaves again. */
class AlertsInBrowserTests extends BrowserJourney {

    @Test
    void alerts_are_asked_for_confirmed_and_left() {
        String address = "parent-" + UUID.randomUUID() + "@example.org";
        Page page = onPhone();
        page.navigate("/areas/alderbrook/plans/send-improvement-plan/priorities/1");
        page.locator("main a[href*='/alerts']").first().click();
        look(page);
        page.fill("[name=email]", address);
        page.locator("main form button").first().click();
        look(page);

        page.navigate(mailedLink(address, "/areas/[^\\s]*/confirm/"));
        look(page);
        page.locator("main form button").first().click();
        look(page);
        assertThat(page.context().cookies()).isEmpty();

        page.navigate(page.url().contains("/leave/") ? page.url() : mailedLink(address, "/areas/[^\\s]*/leave/"));
        look(page);
        page.locator("main form button").first().click();
        look(page);
    }

    private void look(Page page) {
        page.waitForLoadState();
        requireAccessible(page);
        requireFits(page);
    }
}

package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer tells how the work goes. */
class ProgressJourneyTests extends BrowserJourney {

    private static final String PLAN = "/workspace/alderbrook/send-improvement-plan";

    /** Given an action that is late, when it is recorded as amber with a new date, then its page says all of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void amber_is_recorded_with_its_reason_and_a_new_date(boolean script) {
        Page page = script ? open() : withoutScript();
        signIn(page, "officer");
        String action = addAction(page);
        look(page, script);
        page.locator("main a[href$='/updates/new']").first().click();
        page.check("[name=stage][value=IN_PROGRESS]");
        assertThat(page.isVisible("[name=reason]")).isEqualTo(!script);
        page.locator("[name=level]").nth(2).check();
        assertThat(page.isVisible("[name=reason]")).isTrue();
        assertThat(page.isVisible("[name=differsBecause]")).isEqualTo(!script);
        page.locator("[name=level]").nth(1).check();
        assertThat(page.isVisible("[name=differsBecause]")).isTrue();
        look(page, script);

        save(page);
        assertThat(page.title()).startsWith("Error: ");
        look(page, script);
        page.fill("[name=differsBecause]", "The last twenty are rung this week");
        page.fill("[name=reason]", "Two of three posts are empty");
        page.fill("[name=mitigation]", "An agency worker starts on Monday");
        page.fill("[name=effect]", "Families wait until February");
        page.fill("[name=done]", "Rang forty families");
        page.locator("summary", new Page.LocatorOptions().setHasText("New due date"))
                .click();
        page.fill("[name=newDue]", "end of March 2099");
        save(page);

        assertThat(page.url()).endsWith(action);
        assertThat(page.textContent(".govuk-notification-banner"))
                .contains("In progress, Amber")
                .contains("A new due date is proposed: end of March 2099");
        assertThat(page.textContent(".app-answer")).contains("Amber");
        assertThat(page.textContent(".app-history"))
                .contains("Two of three posts are empty", "Rang forty families", "The last twenty are rung");
        look(page, script);
        page.locator("main button", new Page.LocatorOptions().setHasText("No change, still right"))
                .click();
        assertThat(page.locator(".app-history-what").first().textContent()).isEqualTo("No change, still right");
    }

    /** Given somebody who types, when another one is first, then both texts are there and nothing is lost. */
    @Test
    void who_was_overtaken_compares_and_sends_again() {
        Page mine = open();
        signIn(mine, "officer");
        String action = addAction(mine);
        mine.navigate(action + "/updates/new");
        mine.check("[name=stage][value=NOT_STARTED]");
        mine.fill("[name=done]", "We look for a room");
        Page other = open();
        signIn(other, "manager");
        other.navigate(action + "/updates/new");
        other.check("[name=stage][value=COMPLETE]");
        save(other);

        save(mine);

        assertThat(mine.textContent(".app-conflict")).contains("Complete", "We look for a room");
        look(mine, true);
        save(mine);
        assertThat(mine.url()).endsWith(action);
    }

    /** Given only a keyboard, when progress is recorded, then every step can be taken; parts that are not needed are passed over. */
    @Test
    void progress_is_recorded_by_keyboard() {
        Page page = open();
        signIn(page, "officer");
        String action = addAction(page);
        page.locator("main a[href$='/updates/new']").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/updates/new");
        page.focus("[name=stage]");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        press(page, "Tab", "done");
        page.keyboard().type("All families were rung");
        press(page, "Tab", "difference");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**" + action);
        assertThat(page.textContent(".app-answer")).contains("Complete");
    }

    private static void press(Page page, String key, String reaches) {
        page.keyboard().press(key);
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo(reaches);
    }

    /** @return its address */
    private static String addAction(Page page) {
        page.navigate(PLAN + "/references/1.1/actions/new");
        page.fill("[name=title]", "Ring every family that waits");
        page.fill("[name=due]", "end of March 2020");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.url()).contains("/actions/1.1.");
        return page.url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private static void save(Page page) {
        page.locator("main button", new Page.LocatorOptions().setHasText("Save progress"))
                .click();
    }

    /** With a script, which axe is itself, the page is accessible; in any case it fits on a phone. */
    private void look(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
        }
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);
    }
}

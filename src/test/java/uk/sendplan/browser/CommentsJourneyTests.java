package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People talk about an action, and whoever is named finds it. */
class CommentsJourneyTests extends BrowserJourney {

    private static final String PLAN = "/workspace/alderbrook/send-improvement-plan";

    /** Given a comment with a wrong name, when it is mended, then whoever is named finds it, says so, and its author takes it back; with and without script. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_is_asked_in_a_comment_and_finds_it(boolean script) {
        Page manager = script ? open() : withoutScript();
        signIn(manager, "manager");
        manager.navigate(PLAN + "/actions/" + (script ? "1.1.1" : "1.1.2"));
        manager.fill("#comments #text", "When did it begin, @Nobody Here?");
        manager.locator("#comments form button").click();
        assertThat(manager.title()).startsWith("Error: ");
        look(manager, script);
        assertThat(manager.inputValue("#text")).isEqualTo("When did it begin, @Nobody Here?");
        manager.fill("#text", "When did it begin?");
        manager.locator("label:has-text('Hannah Brook')").click();
        manager.locator("main form button").click();
        assertThat(manager.locator("main").textContent())
                .contains("Hannah Brook can find it on the page of their work.");
        look(manager, script);

        Page officer = script ? onPhone() : withoutScript();
        signIn(officer, "officer");
        officer.locator(".app-work-waiting a[href='/account/mentions']").click();
        look(officer, script);
        officer.locator(".app-thread a").first().click();
        assertThat(officer.locator(".app-thread").textContent()).contains("When did it begin?", "For Hannah Brook");
        officer.navigate("/account/mentions");
        officer.locator("main form button").click();
        assertThat(officer.locator("main").textContent()).contains("They are marked as read.");
        look(officer, script);

        manager.locator(".app-thread .app-small-actions a").last().click();
        look(manager, script);
        manager.locator("main form button").click();
        assertThat(manager.locator(".app-thread").textContent()).contains("Taken back by");
        look(manager, script);
    }

    /** axe is a script itself, and never ends on a page that runs none; the page is the same. */
    private void look(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
            page.setViewportSize(320, 640);
            requireFits(page);
        }
    }
}

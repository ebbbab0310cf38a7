package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** Who is silent is reminded, chooses how often, and answers without an account by the link in their mail. */
class RemindersJourneyTests extends BrowserJourney {

    private static final String AREA = "/workspace/alderbrook";
    private static final String PLAN = AREA + "/send-improvement-plan";

    /** Given a cycle with missing updates, when its manager sends reminders, then who has no account answers by a link that works once. */
    @Test
    void an_owner_without_an_account_is_reminded_answers_and_is_done() {
        Page manager = open();
        signIn(manager, "manager");
        manager.navigate(PLAN + "/cycles");
        manager.locator("a[href$='/reports']").first().click();
        look(manager);
        assertThat(manager.locator("#unreached").isVisible()).isTrue();
        manager.locator(".app-actions a[href$='/reminders']").click();
        look(manager);
        manager.locator("main form button").click();
        assertThat(manager.locator("main").textContent()).contains("on their way");
        look(manager);

        String link = mailedLink("", "/answers/links/");
        Page owner = onPhone();
        assertThat(owner.navigate(link).status()).isEqualTo(200);
        look(owner);
        owner.locator("main form button").click();
        owner.waitForURL("**/answers/send-improvement-plan");
        look(owner);
        String done = "Rung, all of them";
        owner.selectOption("#state-1", "");
        owner.fill("#done-1", done);
        owner.locator("button[value=save-1]").click();
        assertThat(owner.title()).startsWith("Error: ");
        look(owner);
        assertThat(owner.inputValue("#done-1")).isEqualTo(done);
        owner.selectOption("#state-1", "COMPLETE");
        owner.locator("button[value=save-1]").click();
        assertThat(owner.locator("main").textContent()).contains("Progress is recorded: ");
        look(owner);

        Page another = onPhone();
        assertThat(another.navigate(link).status()).isEqualTo(410);
        assertThat(another.locator("h1").textContent()).isEqualTo("This link was used");
        look(another);
        another.locator("main form button").click();
        assertThat(another.locator("h1").textContent())
                .containsAnyOf("Another link is on its way", "Nothing is left to update");
        look(another);
        another.navigate("/answers/send-improvement-plan");
        assertThat(another.locator("main").textContent()).contains("link");
        look(another);

        owner.navigate(link);
        assertThat(owner.url()).as("it is open on their own device").contains("/answers/send-improvement-plan");
        owner.locator("[name=press][value=done], main form[action='/answers'] button")
                .click();
        assertThat(owner.locator("h1").textContent()).isEqualTo("You are done");
        look(owner);
        Response gone = owner.navigate("/answers/links/no-such-key");
        assertThat(gone.status()).isEqualTo(404);
        look(owner);

        owner.navigate(mailedLink("", "/areas/alderbrook/reminders/"));
        look(owner);
        owner.locator("main form button").click();
        assertThat(owner.locator("h1").textContent()).isEqualTo("Your reminders have stopped");
        look(owner);
        owner.locator("main form button").click();
        assertThat(owner.locator("h1").textContent()).isEqualTo("Stop these reminders");
    }

    /** Given somebody who is reminded, when they or their manager choose how often, then it is so; and a link in the mail stops it. */
    @Test
    void how_often_is_chosen_and_one_press_stops_them() {
        Page officer = open();
        signIn(officer, "officer");
        officer.locator("a[href='" + AREA + "/reminders']").click();
        look(officer);
        officer.locator("[name=how][value=WEEKLY]").check();
        officer.selectOption("#weekday", "");
        officer.locator("main form button[type=submit]").first().click();
        assertThat(officer.title()).startsWith("Error: ");
        look(officer);
        officer.selectOption("#weekday", "TUESDAY");
        officer.locator("main form button[type=submit]").first().click();
        assertThat(officer.locator("main").textContent()).contains("Your reminders are changed.");

        Page manager = open();
        signIn(manager, "manager");
        manager.navigate(PLAN + "/cycles");
        manager.locator("a[href$='/reports']").first().click();
        manager.locator("a[href$='/lead']").first().click();
        look(manager);
        manager.locator("#lead option").last().evaluate("one => one.selected = true");
        manager.locator("main form button[type=submit]").first().click();
        assertThat(manager.locator("main").textContent()).contains("is the lead person of");
        look(manager);
        manager.navigate(AREA + "/people");
        manager.locator("tbody a[href*='/people/']").first().click();
        look(manager);
        manager.locator("main a[href$='/reminders']").click();
        look(manager);
        manager.locator("[name=how][value=OFF]").check();
        manager.locator("main form button[type=submit]").first().click();
        assertThat(manager.locator("main").textContent()).contains("are changed.");
        look(manager);
    }

    private void look(Page page) {
        requireAccessible(page);
        page.setViewportSize(320, 640);
        requireFits(page);
    }
}

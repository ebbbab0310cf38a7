package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates come in from one page, are approved or returned, and what waits for what is told. */
class UpdatesJourneyTests extends BrowserJourney {

    private static final String PLAN = "/workspace/alderbrook/send-improvement-plan";

    /** Given a plan that asks for approval, when an officer hands in and the manager returns it, then it comes first to the officer with its text. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_update_is_handed_in_returned_and_approved(boolean script) {
        Page manager = script ? open() : withoutScript();
        signIn(manager, "manager");
        manager.navigate(PLAN + "/approvals");
        manager.locator("button[name=asked][value=true]").click();
        Page officer = script ? open() : withoutScript();
        signIn(officer, script ? "therapy.officer" : "marlwood.officer");
        officer.navigate(PLAN + "/updates?mine=false&all=true");
        requireAccessible(officer, script);
        String number = officer.locator("#title-1").textContent().split(" ")[0];
        officer.selectOption("#state-1", new SelectOption().setValue(""));
        officer.fill("#done-1", "Two of them were asked");
        officer.fill("#done-2", "Half of a sentence");
        officer.locator("button[value=save-1]").click();
        assertThat(officer.title()).startsWith("Error: ");
        assertThat(officer.inputValue("#done-2")).isEqualTo("Half of a sentence");
        requireAccessible(officer, script);
        officer.setViewportSize(320, 640);
        requireFits(officer);
        officer.setViewportSize(1280, 800);
        officer.selectOption("#state-1", new SelectOption().setLabel("Complete"));
        officer.locator("button[value=save-1]").click();
        assertThat(officer.locator("main").textContent()).contains("An update is handed in: " + number + ".");
        assertThat(officer.locator("main").textContent()).contains("You have a draft of");

        manager.navigate(PLAN + "/approvals");
        manager.locator("#approve").click();
        assertThat(manager.title()).startsWith("Error: ");
        requireAccessible(manager, script);
        manager.locator(".app-proposal:has-text('" + number + "') summary").click();
        manager.locator(".app-proposal:has-text('" + number + "') details button")
                .click();
        assertThat(manager.locator(".govuk-error-summary").textContent()).contains("Say what has to be different");
        requireAccessible(manager, script);
        manager.locator(".app-proposal:has-text('" + number + "') textarea").fill("Who was asked?");
        manager.locator(".app-proposal:has-text('" + number + "') details button")
                .click();
        assertThat(manager.locator("main").textContent()).contains("The update is returned.");

        officer.navigate("/workspace");
        assertThat(officer.locator(".app-work-group").first().textContent())
                .contains("Returned to you", number, "Who was asked?");
        requireAccessible(officer, script);
        officer.locator(".app-actions a").first().click();
        assertThat(officer.inputValue("#done")).isEqualTo("Two of them were asked");
        requireAccessible(officer, script);
        officer.fill("#done", "Both nurses were asked");
        officer.locator("main form.app-record button[type=submit]").first().click();

        manager.navigate(PLAN + "/approvals?tick=true");
        manager.locator("#approve").click();
        assertThat(manager.locator("main").textContent()).contains("approved and count");
        manager.locator("button[name=asked][value=false]").click();
        manager.navigate(PLAN + "/actions/" + number);
        assertThat(manager.locator(".app-history").textContent()).contains("Both nurses were asked", "Approved by");
        requireAccessible(manager, script);
    }

    /** axe is a script itself, and never ends on a page that runs none; the page is the same. */
    private void requireAccessible(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
        }
    }

    /** Given an action, when its steps are typed wrongly, then the form says so at the field; when rightly, its page shows them. */
    @Test
    void steps_and_what_is_waited_for_are_typed_on_a_phone() {
        Page page = onPhone();
        signIn(page, "nhs.officer");
        page.navigate("/workspace");
        page.locator(".app-work tbody th a").first().click();
        String action = page.url();
        page.locator("#milestones > p a").click();
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        requireAccessible(page);
        requireFits(page);
        page.fill("#title", "The first evening");
        page.fill("#due", "end of March 2099");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("#milestones").textContent()).contains("The first evening");
        requireAccessible(page);
        page.locator("#waits-for > p a").click();
        page.fill("#number", "no such thing");
        page.locator("main form:has(#number) button[type=submit]").click();
        assertThat(page.locator(".govuk-error-summary").textContent())
                .contains("This plan has no action no such thing");
        requireAccessible(page);
        requireFits(page);
        page.navigate(action);
        page.locator("#milestones li a").last().click();
        page.fill("#doneOn", "soon");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("is not a day");
        requireAccessible(page);
    }

    /** Given a support of their own, when an officer says nothing and then something, then it stands on the action; and a list is saved as a view. */
    @Test
    void what_was_contributed_is_said_and_lists_and_calendars_are_ones_own() {
        Page page = open();
        signIn(page, "therapy.officer");
        page.navigate("/workspace");
        page.locator("#supported summary").click();
        requireAccessible(page);
        page.locator("#supported li .app-small-actions a").first().click();
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        requireAccessible(page);
        page.fill("#text", "We lent the room");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("#contributions").textContent()).contains("We lent the room");
        requireAccessible(page);

        page.navigate(PLAN + "/actions?due=overdue");
        page.locator(".app-views summary").click();
        requireAccessible(page);
        page.locator(".app-views details button").click();
        assertThat(page.title()).startsWith("Error: ");
        requireAccessible(page);
        page.fill("#name", "Late ones");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".app-views li").textContent()).contains("Late ones");
        requireAccessible(page);

        page.navigate("/account/calendar");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("#address").textContent()).contains("/calendars/");
        requireAccessible(page);
    }
}

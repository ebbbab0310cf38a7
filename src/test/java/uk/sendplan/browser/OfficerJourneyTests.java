package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.evidence.content.TestFiles;

/** An officer's whole job: find the work, record it, ask for another date; and the plan manager's answer. */
class OfficerJourneyTests extends BrowserJourney {

    private static final String PLAN = "/workspace/alderbrook/send-improvement-plan";

    /** Given an action of hers, when an officer records amber with a file and asks for a date, then it is decided and told for ever. */
    @ParameterizedTest
    @CsvSource({"true, POINTER", "false, POINTER", "true, KEYBOARD", "false, KEYBOARD"})
    void work_is_recorded_and_a_date_is_moved(boolean script, Hands hands) {
        String title = "Open the Saturday drop-in " + UUID.randomUUID();
        String number = addAction(title);

        Page officer = script ? open() : withoutScript();
        signIn(officer, "officer");
        look(officer, script);
        hands.write(officer, "[name=q]", title);
        hands.press(officer, "[role=search] button[type=submit]");
        officer.waitForURL("**/workspace?*q=*");
        look(officer, script);
        hands.press(officer, "main a[href*='/actions/" + number + "/updates/new']");
        officer.waitForURL("**/updates/new**");
        look(officer, script);
        hands.choose(officer, "stage", "IN_PROGRESS");
        String amber = officer.locator("[name=level] >> nth=1").getAttribute("value");
        hands.choose(officer, "level", amber);
        hands.write(officer, "[name=reason]", "The room was flooded & is <closed>.");
        hands.write(officer, "[name=mitigation]", "We share the library’s room.");
        hands.write(officer, "[name=effect]", "Families wait until summer.");
        hands.write(officer, "[name=done]", "Two sessions were held elsewhere.");
        hands.press(officer, "main form details > summary");
        hands.write(officer, "[name=newDue]", "January 2031");
        officer.setInputFiles("[name=evidenceFile]", new FilePayload("plan.pdf", "application/pdf", TestFiles.pdf("")));
        hands.write(officer, "[name=evidenceName]", "Plan of the library’s room");
        look(officer, script);
        hands.press(officer, "main form .govuk-button-group button:first-child");
        officer.waitForURL("**/workspace?**");
        assertThat(officer.content()).contains(number);
        look(officer, script);

        Page manager = script ? open() : withoutScript();
        signIn(manager, "manager");
        manager.navigate(PLAN + "/due-dates");
        look(manager, script);
        assertThat(manager.content()).contains("January 2031");
        hands.press(
                manager,
                "main form:has(a[href$='/actions/" + number + "']) button[value=APPROVED], "
                        + "main :is(tr, li, article):has(a[href$='/actions/" + number + "']) button[value=APPROVED]");
        manager.waitForSelector(".govuk-notification-banner");
        manager.navigate(PLAN + "/actions/" + number);
        look(manager, script);
        String story = manager.locator("main").innerText();
        assertThat(story)
                .contains("Amber")
                .contains("January 2031")
                .contains("31 December 2030")
                .contains("The room was flooded & is <closed>.")
                .contains("We share the library’s room.")
                .contains("Families wait until summer.")
                .contains("Two sessions were held elsewhere.")
                .contains("Plan of the library’s room")
                .contains("Hannah Brook")
                .contains("Priya Raman");
    }

    /** Given ten actions that were recorded, when nothing changed, then one press each says so. */
    @Test
    void ten_actions_are_confirmed_with_one_press_each() {
        Page officer = open();
        signIn(officer, "officer");
        String confirm = "main button[formaction*='/updates/confirm'], main form[action*='/updates/confirm'] button";
        int there = officer.locator(confirm).count();
        assertThat(there).isGreaterThanOrEqualTo(10);
        for (int pressed = 0; pressed < 10; pressed++) {
            officer.locator(confirm).first().click();
            officer.waitForURL("**/workspace**");
            assertThat(officer.title()).doesNotStartWith("Error");
        }
    }

    private String addAction(String title) {
        Page manager = open();
        signIn(manager, "manager");
        manager.navigate(PLAN + "/references/1.1/actions/new");
        requireAccessible(manager);
        manager.fill("[name=title]", title);
        manager.selectOption("[name=lead]", new SelectOption().setLabel("Alderbrook Council"));
        manager.selectOption("[name=owner]", new SelectOption().setLabel("Hannah Brook"));
        manager.fill("[name=due]", "31 December 2030");
        manager.locator("main form .govuk-button-group button").first().click();
        manager.waitForLoadState();
        manager.navigate(PLAN + "/references/1.1");
        String href = manager.locator("main a[href*='/actions/1.1.']")
                .filter(new Locator.FilterOptions().setHasText(title))
                .or(manager.locator("main :is(tr, li):has-text('" + title + "') a[href*='/actions/1.1.']"))
                .first()
                .getAttribute("href");
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private void look(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
        }
    }
}

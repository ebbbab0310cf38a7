package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what an officer records to what a parent reads, says about it, and is answered. */
class PublishedPageJourneyTests extends BrowserJourney {

    private static final String PLAN = "/workspace/alderbrook/send-improvement-plan";
    private static final String PUBLIC = "/areas/alderbrook/plans/send-improvement-plan";
    private static final int OF_THE_PLAN = 5;

    private boolean script;

    /** Given an update, when partners, forum and publisher have done their part, then parents read it and are answered. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_update_becomes_a_page_that_parents_read_and_answer(boolean withScript) {
        script = withScript;
        String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "x");
        String done = "Families met at the new drop-in called " + mark + ".";
        // One priority for each way: what the first publishes does not get in the way of the second.
        int priority = script ? OF_THE_PLAN : OF_THE_PLAN + 1;

        record(priority, done, mark);
        String page = draft(priority, done);
        comment(page, "Please say how often the drop-in " + mark + " is open.");
        answerAndSubmit(page, mark);
        publish(page);
        String said = "Good to read about " + mark;
        readAndSay(priority, done, said);
        String answer = answerFeedback(said, mark);
        publishAnswer(answer);

        Page parent = visitor();
        parent.navigate(PUBLIC + "/priorities/" + priority);
        look(parent);
        assertThat(parent.locator("#you-said").innerText()).contains("You want to hear more of " + mark);
        assertThat(parent.locator("main").innerText()).doesNotContain(said);
    }

    private void record(int priority, String done, String mark) {
        Page manager = signedIn("manager");
        manager.navigate(PLAN + "/priorities/" + priority + "/actions/new");
        manager.fill("[name=title]", "Open a drop-in " + mark);
        manager.selectOption("[name=lead]", new SelectOption().setLabel("Alderbrook Council"));
        manager.selectOption("[name=owner]", new SelectOption().setLabel("Hannah Brook"));
        manager.fill("[name=due]", "31 December 2030");
        press(manager, "main form .govuk-button-group button");
        manager.navigate(PLAN + "/priorities/" + priority);
        String action = manager.locator("#actions tr:has-text('" + mark + "') a[href*='/actions/']")
                .first()
                .getAttribute("href");

        Page officer = signedIn("officer");
        officer.navigate(action + "/updates/new");
        officer.locator("[name=stage][value=COMPLETE]").check();
        officer.fill("[name=done]", done);
        press(officer, "main form .govuk-button-group button");
    }

    private String draft(int priority, String done) {
        Page manager = signedIn("manager");
        manager.navigate(PLAN + "/cycles");
        press(manager, "main a[href*='/cycles/']:not([href$='/new'])");
        press(manager, "main a[href$='/pages']");
        look(manager);
        press(manager, "main a[href$='/pages/" + priority + "']");
        look(manager);
        String page = manager.url().replaceAll("^https?://[^/]+", "");
        press(manager, "main a[href$='/proposals']");
        look(manager);
        Locator proposal = manager.locator(".govuk-checkboxes__item:has-text('" + done + "') input");
        proposal.check();
        press(manager, ".app-proposals .govuk-button-group button");
        assertThat(manager.locator("#section-1").innerText()).contains(done);
        press(manager, "form[action$='/share'] button");
        look(manager);
        return page;
    }

    private void comment(String page, String words) {
        Page forum = signedIn("forum");
        forum.navigate(page);
        look(forum);
        press(forum, "#forum-comments a");
        look(forum);
        forum.fill("[name=text]", words);
        press(forum, "main form .govuk-button-group button");
        assertThat(forum.locator("#forum-comments").innerText()).contains(words);
    }

    private void answerAndSubmit(String page, String mark) {
        Page manager = signedIn("manager");
        manager.navigate(page);
        assertThat(manager.locator("#forum-comments").innerText()).contains(mark);
        press(manager, "#forum-comments .app-voice:has-text('" + mark + "') a");
        look(manager);
        manager.locator("[name=outcome]").first().check();
        manager.fill("[name=answer]", "We added it.");
        press(manager, "main form .govuk-button-group button");
        press(manager, "form[action$='/submit'] button");
        assertThat(manager.locator(".app-title").innerText()).contains("In review");
        look(manager);
    }

    private void publish(String page) {
        Page publisher = signedIn("publisher");
        publisher.navigate(page);
        look(publisher);
        Locator read = publisher.locator("[name=read]");
        if (read.count() > 0) {
            read.check();
        }
        press(publisher, "form[action$='/approve'] button");
        press(publisher, "form[action$='/publish'] button");
        assertThat(publisher.locator(".app-title").innerText()).contains("Published");
        look(publisher);
    }

    private void readAndSay(int priority, String done, String said) {
        Page parent = visitor();
        parent.navigate(PUBLIC + "/priorities/" + priority);
        look(parent);
        assertThat(parent.locator("#progress").innerText()).contains(done);
        assertThat(parent.locator("main").innerText()).doesNotContain("Please say how often");
        press(parent, ".app-helpful a");
        look(parent);
        parent.locator("[name=rating]").first().check();
        parent.fill("[name=comment]", said);
        press(parent, "main form button");
        look(parent);
        assertThat(parent.context().cookies()).isEmpty();
    }

    private String answerFeedback(String said, String mark) {
        Page officer = signedIn("officer");
        officer.navigate(PLAN + "/feedback");
        look(officer);
        officer.locator(".app-heard-piece:has-text('" + said + "') [name=feedback]")
                .check();
        officer.selectOption("[name=to]", "new");
        press(officer, "form[action$='/group'] .app-draft-steps button");
        look(officer);
        officer.fill("[name=said]", "You want to hear more of " + mark);
        officer.locator("[name=kind]").first().check();
        officer.fill("[name=answer]", "We say on this page when it is open.");
        press(officer, "main form .govuk-button-group button");
        String answer = officer.url().replaceAll("^https?://[^/]+", "");
        press(officer, "form[action$='/submit'] button");
        look(officer);
        return answer;
    }

    private void publishAnswer(String answer) {
        Page publisher = signedIn("publisher");
        publisher.navigate(answer);
        look(publisher);
        press(publisher, "form[action$='/publish'] button");
        look(publisher);
    }

    private Page signedIn(String account) {
        Page page = visitor();
        signIn(page, account);
        return page;
    }

    private Page visitor() {
        return script ? open() : withoutScript();
    }

    private static void press(Page page, String what) {
        String before = page.url();
        page.locator(what).first().click();
        page.waitForLoadState();
        assertThat(page.title()).as(before + " " + what).doesNotStartWith("Error");
    }

    /** axe needs scripts. */
    private void look(Page page) {
        if (script) {
            requireAccessible(page);
        }
    }
}

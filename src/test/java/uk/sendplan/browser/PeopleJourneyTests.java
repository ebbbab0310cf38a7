package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.access.TestCodes;
import uk.sendplan.shared.London;

/** People and organisations come and go, and somebody loses their phone. */
class PeopleJourneyTests extends BrowserJourney {

    private static final String AREA = "/workspace/alderbrook";
    private static final String OWNER = "Gareth Pryce";
    private static final String OTHER = "Lorna Finch";

    @Autowired
    Clock clock;

    private void look(Page page) {
        requireAccessible(page);
        requireFits(page);
    }

    private static void press(Page page) {
        page.locator("main form[method=post] button[type=submit]").last().click();
    }

    private static String banner(Page page) {
        return page.textContent(".govuk-notification-banner");
    }

    private void requireError(Page page, String text) {
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.textContent(".govuk-error-summary")).contains(text);
        look(page);
    }

    private void askToHandOver(Page page, String name) {
        page.navigate(AREA + "/people?q=" + name.replace(" ", "+"));
        page.locator("tr:has-text('" + name + "') a").first().click();
        page.click("text=Hand over their actions");
    }

    /** Given somebody who owns actions, when the manager hands one over, then the other one owns it; and back again. */
    @Test
    void a_manager_hands_over_an_action_and_takes_it_back() {
        Page page = onPhone();
        signIn(page, "manager");
        askToHandOver(page, OWNER);
        look(page);
        Locator actions = page.locator("[name=actions]");
        int owned = actions.count();
        assertThat(owned).isPositive();
        String handed = actions.first().getAttribute("value");

        press(page);
        requireError(page, "Choose who takes them");
        assertThat(actions.count()).isEqualTo(owned);
        assertThat(page.locator("[name=actions]:checked").count()).isEqualTo(owned);

        handOver(page, OTHER, handed);
        assertThat(banner(page)).contains("1 action was handed over from " + OWNER);
        look(page);

        askToHandOver(page, OTHER);
        assertThat(page.locator("[name=actions][value='" + handed + "']").count())
                .isEqualTo(1);
        handOver(page, OWNER, handed);
        assertThat(banner(page)).contains("1 action was handed over from " + OTHER);
    }

    private static void handOver(Page page, String to, String action) {
        page.selectOption("[name=to]", new com.microsoft.playwright.options.SelectOption().setLabel(to));
        for (Locator each : page.locator("[name=actions]").all()) {
            each.setChecked(action.equals(each.getAttribute("value")));
        }
        press(page);
    }

    /** Given an officer who leaves, when they hand over their own work, then they are asked what and to whom. */
    @Test
    void an_officer_is_asked_to_whom_their_own_actions_go() {
        Page page = onPhone();
        signIn(page, "officer");
        page.navigate("/workspace");
        page.click("text=Hand over your actions");
        look(page);
        for (Locator each : page.locator("[name=actions]").all()) {
            each.uncheck();
        }
        press(page);
        requireError(page, "Choose at least one action");
        assertThat(page.textContent(".govuk-error-summary")).contains("Choose who takes them");
    }

    /** Given an organisation that ended, when it is passed on to the one that follows, then its people are the other's. */
    @Test
    void a_manager_passes_an_organisation_on_to_the_one_that_follows() {
        Page page = onPhone();
        signIn(page, "manager");
        String edit = organisation(page, "Passing Trust");
        organisation(page, "Following Trust");
        page.navigate(AREA + "/people/new");
        page.fill("[name=name]", "Pat Passing");
        page.selectOption(
                "[name=organisation]", new com.microsoft.playwright.options.SelectOption().setLabel("Passing Trust"));
        press(page);

        page.navigate(edit.replace("/edit", "/pass-on"));
        assertThat(page.textContent("main")).contains("Passing Trust goes on");
        look(page);
        page.click("main >> text=Edit the organisation");
        page.fill("[name='validTo.day']", "31");
        page.fill("[name='validTo.month']", "2");
        page.fill("[name='validTo.year']", "x");
        press(page);
        requireError(page, "Enter the last day as a real date");
        var yesterday = clock.instant().atZone(London.ZONE).toLocalDate().minusDays(1);
        page.fill("[name='validTo.day']", String.valueOf(yesterday.getDayOfMonth()));
        page.fill("[name='validTo.month']", String.valueOf(yesterday.getMonthValue()));
        page.fill("[name='validTo.year']", String.valueOf(yesterday.getYear()));
        page.selectOption(
                "[name=successor]", new com.microsoft.playwright.options.SelectOption().setLabel("Following Trust"));
        press(page);

        page.navigate(edit);
        page.click("text=Pass on to the organisation that follows");
        look(page);
        assertThat(page.textContent("main")).contains("Following Trust follows it");
        press(page);
        assertThat(banner(page)).contains("Passed on from Passing Trust").contains("1 people");
        look(page);
        page.navigate(AREA + "/people?q=Pat+Passing");
        assertThat(page.textContent("main")).contains("Following Trust");
        page.navigate(edit.replace("/edit", "/pass-on"));
        assertThat(page.textContent("main")).contains("Nothing is left to pass on.");
        look(page);
    }

    /** Where it is edited. */
    private String organisation(Page page, String name) {
        page.navigate(AREA + "/organisations/new");
        page.fill("[name=name]", name);
        page.selectOption("[name=kind]", "NHS_PROVIDER");
        press(page);
        page.navigate(AREA + "/organisations");
        return page.locator("tr:has-text('" + name + "') a[href$='/edit']")
                .first()
                .getAttribute("href");
    }

    /** Given somebody with a second step who lost the phone, when the administrator removes it, then the password is enough, and a letter says so. */
    @Test
    void an_administrator_removes_the_second_step_of_somebody_who_lost_it() throws IOException {
        Page page = onPhone();
        signIn(page, "nhs.officer");
        page.navigate("/account/security/second-factor");
        look(page);
        press(page);
        requireError(page, "Enter the password that you sign in with now");
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=code]", TestCodes.of(page.textContent("main code.app-secret"), clock.instant()));
        press(page);
        List<String> codes = page.locator("li code.app-secret").allTextContents();
        assertThat(codes).hasSize(10);
        look(page);
        Download file = page.waitForDownload(() -> page.click("text=Save as a text file"));
        assertThat(file.suggestedFilename()).isEqualTo("recovery-codes.txt");
        assertThat(Files.readString(file.path())).contains(codes);
        assertThat(page.locator("li code.app-secret").allTextContents()).isEqualTo(codes);

        Page lost = onPhone();
        lost.navigate("/sign-in");
        lost.fill("[name=username]", "nhs.officer@alderbrook.example");
        lost.fill("[name=password]", PASSWORD);
        lost.locator("main button[type=submit]").first().click();
        assertThat(lost.textContent("h1")).isEqualTo("Enter your code");
        look(lost);

        Page admin = onPhone();
        signIn(admin, "admin");
        admin.navigate("/admin/accounts");
        admin.locator("tr:has-text('nhs.officer@') a").first().click();
        admin.click("main a[href$='/second-factor']");
        look(admin);
        press(admin);
        assertThat(banner(admin)).contains("The second step of").contains("was removed");
        look(admin);
        assertThat(admin.locator("main a[href$='/second-factor']").count()).isZero();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Arrays.stream(MAIL.getReceivedMessages()).anyMatch(PeopleJourneyTests::tellsOfTheSecondStep));

        Page again = open();
        signIn(again, "nhs.officer");
        page.navigate("/workspace");
        assertThat(page.url()).contains("/sign-in?ended");
        look(page);
    }

    private static boolean tellsOfTheSecondStep(MimeMessage mail) {
        String text = GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replaceAll("\\s+", " ");
        return text.contains("nhs.officer@alderbrook.example") && text.contains("The second step at sign-in");
    }

    /** Given the page for signing in, when the password is shown, then it can be read, is said so, and is hidden again when it is sent. */
    @Test
    void a_password_is_shown_and_hidden_while_it_is_typed() {
        Page page = onPhone();
        page.navigate("/sign-in");
        page.fill("[name=password]", "three words together");
        Locator button = page.locator("input[aria-controls=password]");
        assertThat(button.getAttribute("aria-label")).isEqualTo("Show: Password");
        look(page);
        button.click();
        assertThat(page.getAttribute("[name=password]", "type")).isEqualTo("text");
        assertThat(button.getAttribute("aria-label")).isEqualTo("Hide: Password");
        assertThat(page.textContent("main [role=status]")).isEqualTo("Your password is shown");
        look(page);
        button.click();
        assertThat(page.getAttribute("[name=password]", "type")).isEqualTo("password");
        assertThat(page.textContent("main [role=status]")).isEqualTo("Your password is hidden");
        button.click();
        page.fill("[name=username]", "nobody@alderbrook.example");
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/sign-in");
        assertThat(page.getAttribute("[name=password]", "type")).isEqualTo("password");
        assertThat(page.inputValue("[name=password]")).isEmpty();

        Page without = withoutScript();
        without.navigate("/sign-in");
        assertThat(without.locator("input[aria-controls=password]").count()).isZero();
    }
}

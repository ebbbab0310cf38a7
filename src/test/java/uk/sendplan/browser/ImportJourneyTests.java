package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import uk.sendplan.exchange.TestImports;

/** A plan manager brings a published plan in, corrects it and publishes it. */
class ImportJourneyTests extends BrowserJourney {

    private static final String TEXT = """
            Improving SEND services 2026-2028

            Priority 1: Earlier help

            What do we want to see?

              1. Families are heard sooner.
              2. Schools know whom to ask.3. Waiting lists are shorter.

            References

              • Reference: 1.1 SEND Strategy Objective Reference: Z9
                Outcome: Nine in ten families say that they were heard.
            """;

    /** Given a text, when it is handed in and accepted, then the plan is there and can be published; with and without script. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_pasted_plan_becomes_a_published_plan(boolean script) {
        Page page = script ? open() : withoutScript();
        signIn(page, "manager");
        page.navigate("/workspace/alderbrook/imports/new");
        page.fill("[name=text]", TEXT.replace("Improving", script ? "Improving" : "Bettering"));
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.url()).matches(".*/imports/[0-9a-f-]{36}.*");
        requireAccessible(page, script);
        page.setViewportSize(320, 640);
        requireFits(page);
        page.setViewportSize(1280, 800);
        assertThat(page.content()).contains("Waiting lists are shorter").contains("Z9");

        page.locator("button[formaction$='/accept']").click();
        assertThat(page.locator("h1").textContent()).contains("SEND services");
        String plan = page.url().replaceAll("[?#].*", "");
        page.navigate(plan + "/references/1.1");
        assertThat(page.content()).contains("Nine in ten families");

        page.navigate(plan + "/publish");
        requireAccessible(page, script);
        page.locator("form[action$='/publish'] button[type=submit]").click();
        String slug = plan.substring(plan.lastIndexOf('/') + 1);
        Page parent = script ? onPhone() : withoutScript();
        assertThat(parent.navigate("/areas/alderbrook/plans/" + slug + "/priorities/1")
                        .status())
                .isEqualTo(200);
        assertThat(parent.content()).contains("Nine in ten families");
        assertThat(parent.context().cookies()).isEmpty();
    }

    /** axe is a script itself, and never ends on a page that runs none; the page is the same. */
    private void requireAccessible(Page page, boolean script) {
        if (script) {
            requireAccessible(page);
        }
    }

    /** Given a form with mistakes, when it is sent, then the page says so accessibly and keeps what was typed. */
    @Test
    void error_states_are_accessible_and_keep_what_was_typed() {
        Page page = open();
        signIn(page, "manager");
        page.navigate("/workspace/alderbrook/imports/new");
        page.fill("[name=text]", "hello");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.inputValue("[name=text]")).isEqualTo("hello");
        requireAccessible(page);
        for (String form : new String[] {
            "/workspace/alderbrook/people/new",
            "/workspace/alderbrook/organisations/new",
            "/workspace/alderbrook/plans/new",
            "/workspace/alderbrook/send-improvement-plan/priorities/new",
            "/workspace/alderbrook/send-improvement-plan/objectives/new",
            "/workspace/alderbrook/send-improvement-plan/priorities/1/statements/new",
            "/workspace/alderbrook/send-improvement-plan/references/1.1/outcomes/new"
        }) {
            page.navigate(form);
            page.evaluate("document.querySelectorAll('main form').forEach(form => form.noValidate = true)");
            page.locator("main form button[type=submit]").last().click();
            assertThat(page.title()).as(form).startsWith("Error: ");
            requireAccessible(page);
        }
    }

    /** Given only a keyboard, when the demonstration's plan is opened, then every step can be taken. */
    @Test
    void the_way_to_a_reference_can_be_gone_by_keyboard() {
        Page page = open();
        page.navigate("/sign-in");
        page.focus("[name=username]");
        page.keyboard().type("board@alderbrook.example");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/workspace**");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main-content");
        page.navigate("/workspace/alderbrook/send-improvement-plan");
        page.locator("main a[href$='/references/3.7']").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/references/3.7");
        assertThat(page.locator("h1").textContent()).contains("3.7");
    }

    /** Given the real demonstration text as a file, when it is uploaded, then the check page accounts for it on a phone too. */
    @Test
    void a_file_is_taken_in() throws Exception {
        Path file = Path.of(new ClassPathResource("demo/alderbrook-send-improvement-plan.txt").getURI());
        Page page = onPhone();
        signIn(page, "manager");
        page.navigate("/workspace/alderbrook/imports/new");
        page.setInputFiles("[name=file]", file);
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.url()).matches(".*/imports/[0-9a-f-]{36}.*");
        requireFits(page);
        requireAccessible(page);
        assertThat(page.content()).contains("87");
        assertThat(page.content().getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
    }

    /** Given a text that was handed in, when a line of it is mended, then it is read again; and it can be discarded, after asking. */
    @Test
    void what_was_handed_in_is_mended_and_discarded() {
        Page page = onPhone();
        signIn(page, "manager");
        page.navigate("/workspace/alderbrook/imports/new");
        page.fill("[name=text]", TestImports.SMALL);
        page.locator("main form button[type=submit]").first().click();
        page.locator("main a[href*='/text']").first().click();
        requireFits(page);
        requireAccessible(page);
        page.fill("[name=text]", TestImports.SMALL.replace("Enough places", "Places enough"));
        page.locator("main form button").first().click();
        assertThat(page.textContent("main")).contains("Places enough");

        page.locator("main a[href$='/discard']").click();
        requireFits(page);
        requireAccessible(page);
        page.locator("main form button").click();
        assertThat(page.url()).endsWith("/workspace/alderbrook/imports");
        assertThat(page.textContent(".govuk-notification-banner")).contains("iscarded");
    }
}

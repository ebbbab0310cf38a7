package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody asks to hear of a priority, confirms, and leaves again. */
class AlertsInBrowserTests extends BrowserJourney {

    private static final long PATIENCE_MILLIS = 20_000;

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

        page.navigate(linkSentTo(address, "/confirm/"));
        look(page);
        page.locator("main form button").first().click();
        look(page);
        assertThat(page.context().cookies()).isEmpty();

        page.navigate(page.url().contains("/leave/") ? page.url() : linkSentTo(address, "/leave/"));
        look(page);
        page.locator("main form button").first().click();
        look(page);
    }

    private void look(Page page) {
        page.waitForLoadState();
        requireAccessible(page);
        requireFits(page);
    }

    /** The path of the link: the address of the test's own server is another than the mail says. */
    private static String linkSentTo(String address, String kind) {
        assertThat(MAIL.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
        Pattern link = Pattern.compile("https?://[^/\\s]+(/areas/[^\\s]*" + kind + "[^\\s>]+)");
        return Arrays.stream(MAIL.getReceivedMessagesForDomain(address))
                .map(mail -> link.matcher(text(mail)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Headers and body, with what quoted-printable breaks put together again. */
    private static String text(jakarta.mail.internet.MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
    }
}

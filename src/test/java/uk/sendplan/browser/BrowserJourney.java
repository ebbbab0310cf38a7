package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.sendplan.TestDatabase;

/** A journey in a real browser through the real application with its demonstration in it. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sendplan.demo=true", "sendplan.mail.every=1s", "sendplan.openid.private-addresses=true"})
@Import(TestDatabase.Fresh.class)
abstract class BrowserJourney {

    static final String PASSWORD = "alderbrook-demo-2026";
    static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    static final List<String> SAFE_HEADERS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy");

    /** Every mail that leaves goes here. */
    static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("sendplan.mail.from", () -> "alerts@alderbrook.example");
    }

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();

    /** Everything that went wrong in the open pages' consoles: a refused script or style says so there. */
    final List<String> complaints = new ArrayList<>();

    /** How many answers were looked at. */
    final AtomicInteger answers = new AtomicInteger();

    Page open(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options.setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(15_000);
        opened.add(context);
        context.addInitScript("document.addEventListener('securitypolicyviolation', violation =>"
                + " console.error('refused by policy: ' + violation.violatedDirective + ' ' + violation.blockedURI))");
        context.onResponse(this::notice);
        context.onRequest(request -> {
            boolean loads = request.url().matches("(?i)(https?|wss?|ftp):.*");
            if (loads && !request.url().startsWith("http://localhost:" + port + "/")) {
                complaints.add("asked somebody else: " + request.url());
            }
        });
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Every answer to the browser, of pages and of all that they load, tells it the same. */
    private void notice(Response answer) {
        requireSafe(answer.status(), answer.url(), answer.headers());
    }

    void requireSafe(int status, String url, Map<String, String> headers) {
        answers.incrementAndGet();
        for (String name : SAFE_HEADERS) {
            if (!headers.containsKey(name)) {
                complaints.add(status + " " + url + " has no " + name);
            }
        }
    }

    Page open() {
        return open(new Browser.NewContextOptions());
    }

    Page withoutScript() {
        return open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    Page onPhone() {
        return open(new Browser.NewContextOptions().setViewportSize(320, 640));
    }

    void signIn(Page page, String account) {
        page.navigate("/sign-in");
        page.fill("[name=username]", account + "@alderbrook.example");
        page.fill("[name=password]", PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**/workspace**");
    }

    /**
     * The path of a link in a mail, once one arrived: the address of the test's own server is another than the mail says.
     *
     * @param domain of whoever the mail went to; empty for any
     * @param place what the path begins with
     */
    static String mailedLink(String domain, String place) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(" + place + "[^\\s>]+)");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> firstLink(domain, link), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> firstLink(String domain, Pattern link) {
        MimeMessage[] mails = domain.isEmpty() ? MAIL.getReceivedMessages() : MAIL.getReceivedMessagesForDomain(domain);
        return Arrays.stream(mails)
                .map(mail -> link.matcher(text(mail)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Headers and body, with what quoted-printable breaks put together again. */
    private static String text(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    /** No violation of WCAG 2.2 AA on the page as it stands. */
    void requireAccessible(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).options(onlyViolations()).withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    /** What passed is counted, not listed: on long pages the lists are most of the work. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** At 320 CSS pixels nothing makes the page itself wider than the screen. */
    void requireFits(Page page) {
        assertThat(scrollsSideways(page)).as(page.url() + " scrolls sideways").isFalse();
    }

    static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }
}

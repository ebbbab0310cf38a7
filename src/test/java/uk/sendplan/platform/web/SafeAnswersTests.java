package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestPropertySource;
import uk.sendplan.RawHttp;
import uk.sendplan.RawHttp.Answer;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.publishing.brand.AccentColour;
import uk.sendplan.publishing.brand.AreaBranding;
import uk.sendplan.publishing.brand.LogoImage;
import uk.sendplan.publishing.brand.TestPictures;
import uk.sendplan.shared.Scope;

/** With the settings of production, as its answers arrive: every status, every kind of file, and what no page answers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        locations = "classpath:application-production.properties",
        properties = {
            "sendplan.base-address=https://plans.example.org",
            "sendplan.demo=false",
            "sendplan.audit.heads=target/audit-heads",
            // Signed in with a password alone.
            "sendplan.second-factor=offered"
        })
@ExtendWith(OutputCaptureExtension.class)
class SafeAnswersTests {

    private static final String PASSWORD = "a long enough password";
    private static final String ELSEWHERE = "evil.example";

    /** Each once on every answer. */
    private static final Set<String> ALWAYS = Set.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Strict-Transport-Security");

    /** Whatever a page may answer one day, and how it may come to do so. */
    @TestConfiguration
    static class Answering {

        @Bean
        FilterRegistrationBean<Filter> asAsked() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                String asked = request.getParameter("answer");
                if (asked == null) {
                    chain.doFilter(request, response);
                } else if (asked.startsWith("error-")) {
                    ((HttpServletResponse) response).sendError(Integer.parseInt(asked.substring(6)));
                } else if (asked.equals("thrown")) {
                    throw new IllegalStateException("words of the inside");
                } else if (asked.equals("failed")) {
                    chain.doFilter(request, response);
                } else {
                    ((HttpServletResponse) response).setStatus(Integer.parseInt(asked));
                }
            });
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }

        @Bean
        FilterRegistrationBean<Filter> failing() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                if ("failed".equals(request.getParameter("answer"))) {
                    throw new IllegalStateException("words of the inside");
                }
                chain.doFilter(request, response);
            });
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
            filter.setOrder(Ordered.LOWEST_PRECEDENCE);
            return filter;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    AreaBranding branding;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    TestArea area;
    String plan;
    String email;
    final Map<String, String> cookies = new LinkedHashMap<>();

    @BeforeEach
    void a_published_plan_with_a_brand_and_somebody_with_a_password() {
        area = areas.fresh();
        String slug = area.enter(TestPlans.small());
        plan = "/areas/" + area.slug() + "/plans/" + slug;
        TestPublishing.publish(publishing, area, slug, null);
        area.asManager(() -> {
            branding.save(
                    area.manager(),
                    new AreaBranding.SaveBrand(
                            UUID.randomUUID(),
                            -1,
                            new AccentColour(0x1f, 0x5c, 0x3a),
                            new AreaBranding.LogoChange.Replaced(
                                    LogoImage.of(TestPictures.png(120, 60)), "Testshire")));
            return true;
        });
        UUID account = UUID.randomUUID();
        email = account + "@test.example";
        Scope.of(UUID.randomUUID(), true, Set.of()).call(() -> {
            accounts.add(account, email, "Sam Example", true);
            links.setPassword(links.make(account), PASSWORD);
            return true;
        });
    }

    @Test
    void every_status_has_every_header_once_however_it_came_about() throws Exception {
        List<String> asked = new ArrayList<>(List.of("thrown"));
        for (int status :
                new int[] {200, 201, 204, 303, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503}) {
            asked.add("" + status);
            if (status >= 400) {
                asked.add("error-" + status);
            }
        }
        for (String how : asked) {
            for (String address : List.of("/", "/workspace", "/assets/app.css", "/nothing")) {
                for (String accepted : List.of("text/html", "application/json", "image/png")) {
                    Answer answer = RawHttp.get(port, address + "?answer=" + how, "Accept: " + accepted);
                    assertThat(answer.status())
                            .as(how)
                            .isEqualTo(how.equals("thrown") ? 500 : Integer.parseInt(how.replace("error-", "")));
                    requireHeaders(address + " " + how, answer);
                }
            }
        }
    }

    @Test
    void what_is_thrown_is_not_told() throws Exception {
        for (String accepted : List.of("text/html", "application/json", "*/*")) {
            Answer answer = RawHttp.get(port, "/?answer=thrown", "Accept: " + accepted);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("words of the inside", "Exception", "uk.sendplan", "at org.");
        }
    }

    @Test
    void a_fault_stands_in_the_log_under_the_reference_that_its_page_shows(CapturedOutput output) throws Exception {
        Answer page = RawHttp.get(port, "/?answer=failed", "Accept: text/html");
        assertThat(page.status()).isEqualTo(500);
        String reference = Jsoup.parse(page.body()).select("main p").stream()
                .map(Element::text)
                .filter(text -> text.startsWith("Its reference is "))
                .map(text -> text.replaceAll("Its reference is ([0-9a-f]{10})\\.", "$1"))
                .findFirst()
                .orElseThrow();
        Answer json = RawHttp.get(port, "/?answer=failed", "Accept: application/json");
        assertThat(json.body())
                .containsPattern("\"reference\":\"[0-9a-f]{10}\"")
                .doesNotContain(reference);
        List<String> lines = output.getOut()
                .lines()
                .filter(line -> line.contains("[" + reference + "]"))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines).anyMatch(line -> line.contains("Refused: FAULT 500 GET / account=none"));
        assertThat(lines).anyMatch(line -> line.contains("ERROR") && line.contains("threw exception"));
        assertThat(output).contains("  | java.lang.IllegalStateException: words of the inside");
        assertThat(RawHttp.get(port, "/nowhere", "Accept: text/html").body()).doesNotContain("reference is");
    }

    @Test
    void what_a_request_says_begins_no_line_of_the_log(CapturedOutput output) throws Exception {
        String forged = "2026-01-01T00:00:00.000Z  WARN forged";
        String host = "Host: a\r\nConnection: close\r\n";
        for (String request : List.of(
                "GET /\r" + forged + " HTTP/1.1\r\n" + host + "\r\n",
                "GET /%0d%0a" + forged.replace(' ', '+') + ";x HTTP/1.1\r\n" + host + "\r\n",
                "GET /?x=\r" + forged + " HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n" + host + "User-Agent: a\n" + forged + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "Cookie: a=\"\r" + forged + "\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\n" + host
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 37\r\n\r\n"
                        + "username=a%0d%0a2026-01-01T00:00:00.0")) {
            RawHttp.send(port, request);
        }
        assertThat(output.getOut().lines())
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("2026-01-01"))
                .allMatch(line -> line.startsWith("  | ") || line.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
    }

    @Test
    void no_folder_is_listed() throws Exception {
        for (String folder : List.of(
                "/assets",
                "/assets/",
                "/assets/govuk/",
                "/WEB-INF/",
                "/META-INF/sbom/application.cdx.json",
                "/BOOT-INF/classes/application.properties",
                "/.git/config",
                "/actuator",
                "/actuator/sbom")) {
            assertThat(RawHttp.get(port, folder, "Accept: text/html").status())
                    .as(folder)
                    .isEqualTo(404);
        }
    }

    @Test
    void every_kind_of_file_has_them() throws Exception {
        RawHttp.get(port, plan + ".pdf");
        String page = RawHttp.get(port, plan).body();
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                plan,
                plan + ".json",
                plan + ".csv",
                plan + ".pdf",
                plan + "/feed.atom",
                "/favicon.ico",
                "/robots.txt",
                "/cookies",
                "/sign-in"));
        Jsoup.parse(page)
                .select("link[href^=/], img[src^=/], script[src^=/]")
                .forEach(part -> addresses.add(part.attr(part.hasAttr("href") ? "href" : "src")));
        Set<String> kinds = new TreeSet<>();
        for (String address : addresses) {
            for (String twice : List.of("first", "again")) {
                Answer answer = RawHttp.get(port, address);
                assertThat(answer.status()).as(address).isEqualTo(200);
                requireHeaders(address + " " + twice, answer);
                kinds.add(answer.all("Content-Type").get(0).replaceAll(";.*", ""));
                String tag =
                        answer.all("ETag").isEmpty() ? null : answer.all("ETag").get(0);
                if (tag != null && !address.startsWith("/assets/")) {
                    Answer unchanged = RawHttp.get(port, address, "If-None-Match: " + tag);
                    assertThat(unchanged.status()).as(address).isEqualTo(304);
                    requireHeaders(address + " 304", unchanged);
                }
            }
        }
        assertThat(kinds)
                .contains(
                        "text/html",
                        "text/css",
                        "text/javascript",
                        "text/csv",
                        "application/json",
                        "application/pdf",
                        "application/atom+xml",
                        "image/png",
                        "image/svg+xml",
                        "text/plain");
    }

    @Test
    void what_the_server_refuses_before_any_page_is_asked_has_them_too() throws Exception {
        String host = "Host: a\r\nConnection: close\r\n";
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("no request at all", "GARBAGE\r\n\r\n");
        refused.put("a zero byte", "GET /\0 HTTP/1.1\r\n" + host + "\r\n");
        refused.put("no host", "GET / HTTP/1.1\r\n\r\n");
        refused.put("a broken host", "GET / HTTP/1.1\r\nHost: a b<>\r\n\r\n");
        refused.put("two hosts", "GET / HTTP/1.1\r\nHost: b\r\n" + host + "\r\n");
        refused.put("no version of ours", "GET / HTTP/9.9\r\n" + host + "\r\n");
        refused.put("an encoded zero", "GET /areas/%00 HTTP/1.1\r\n" + host + "\r\n");
        refused.put("a broken escape", "GET /areas/%zz HTTP/1.1\r\n" + host + "\r\n");
        refused.put("an encoded slash", "GET /areas%2fx HTTP/1.1\r\n" + host + "\r\n");
        refused.put("a semicolon", "GET /areas/x;y HTTP/1.1\r\n" + host + "\r\n");
        refused.put("a long address", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host + "\r\n");
        refused.put("a long header", "GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(20_000) + "\r\n\r\n");
        refused.put("a broken length", "POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n");
        refused.put(
                "two lengths", "POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nx");
        refused.put("an unknown coding", "POST /sign-in HTTP/1.1\r\n" + host + "Transfer-Encoding: odd\r\n\r\n");
        refused.put(
                "a coding and a length",
                "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: odd, chunked\r\nContent-Length: 3\r\n\r\nabc");
        refused.put(
                "an expectation", "POST /sign-in HTTP/1.1\r\n" + host + "Expect: odd\r\nContent-Length: 1\r\n\r\nx");
        refused.put("trace", "TRACE / HTTP/1.1\r\n" + host + "\r\n");
        refused.put("an unknown method", "TRACK / HTTP/1.1\r\n" + host + "\r\n");
        for (var request : refused.entrySet()) {
            Answer answer = RawHttp.send(port, request.getValue());
            assertThat(answer.status()).as(request.getKey()).isBetween(400, 505);
            requireHeaders(request.getKey(), answer);
            assertThat(answer.body())
                    .as(request.getKey())
                    .doesNotContainIgnoringCase("tomcat", "exception", "<style", "style=", "<script");
        }
        Answer aboutTheServer = RawHttp.send(port, "OPTIONS * HTTP/1.1\r\n" + host + "\r\n");
        assertThat(aboutTheServer.status()).isEqualTo(200);
        assertThat(aboutTheServer.body()).isEmpty();
        requireHeaders("about the server", aboutTheServer);
    }

    private static void requireHeaders(String what, Answer answer) {
        for (String name : ALWAYS) {
            assertThat(answer.all(name))
                    .as(what + ", " + answer.status() + ": " + name)
                    .hasSize(1);
        }
        assertThat(answer.all("Content-Security-Policy").get(0)).as(what).startsWith("default-src 'none'");
        assertThat(answer.all("X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(answer.headers().keySet()).as(what).doesNotContain("Server", "X-Powered-By");
    }

    @Test
    void every_cookie_is_of_this_host_alone() throws Exception {
        ask("GET", "/admin/accounts?q=x", Map.of());
        assertThat(cookies).containsKey("__Host-wanted");
        Answer signedIn = signIn();
        assertThat(signedIn.all("Location")).containsExactly("/admin/accounts?q=x");
        ask("GET", "/admin/accounts/new", Map.of());
        Answer out = ask("POST", "/sign-out", Map.of("_csrf", key("/admin/accounts/new")));

        assertThat(out.status()).isEqualTo(302);
        assertThat(everySet)
                .hasSizeGreaterThan(4)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .containsIgnoringCase("; Path=/;")
                        .contains("Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(everySet)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains("__Host-SESSION", "__Host-XSRF-TOKEN", "__Host-wanted");
        assertThat(RawHttp.get(port, "/cookies").body())
                .contains(cookies.keySet().stream()
                        .map(SafeAnswersTests::asExplained)
                        .toArray(String[]::new))
                .contains("__Host-answering");
    }

    /** A device's cookie is named after the account that signed in: the page gives the part they all share. */
    private static String asExplained(String name) {
        return name.replaceFirst("(__Host-device-).+", "$1");
    }

    @Test
    void nothing_of_what_a_request_says_about_its_host_is_repeated() throws Exception {
        String[] lies = {
            "Host: " + ELSEWHERE,
            "X-Forwarded-Host: " + ELSEWHERE,
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Port: 6666",
            "X-Forwarded-Prefix: /" + ELSEWHERE,
            "X-Forwarded-Server: " + ELSEWHERE,
            "Forwarded: host=" + ELSEWHERE + ";proto=gopher",
            "X-Original-URL: /" + ELSEWHERE,
            "X-Rewrite-URL: /" + ELSEWHERE,
            "X-Host: " + ELSEWHERE,
            "Origin: https://" + ELSEWHERE,
            "Referer: https://" + ELSEWHERE + "/"
        };
        List<String> addresses = List.of(
                "/",
                plan,
                plan + ".json",
                plan + ".csv",
                plan + "/feed.atom",
                plan + "/editions",
                plan + "/priorities/1",
                "/areas/" + area.slug(),
                "/areas/" + area.slug() + "/alerts",
                "/cookies",
                "/robots.txt",
                "/sign-in",
                "/workspace",
                "/nothing",
                "/areas/nowhere",
                "/sign-in?signed-out");
        for (String address : addresses) {
            Answer answer = RawHttp.get(port, address, lies);
            requireOurs(address, answer);
            requireOurs(address, RawHttp.get(port, "http://" + ELSEWHERE + address, "Host: " + ELSEWHERE));
            assertThat(answer.status())
                    .as(address)
                    .isEqualTo(RawHttp.get(port, address).status());
        }
        assertThat(RawHttp.get(port, plan + "/feed.atom", lies).body()).contains("https://plans.example.org" + plan);
        Answer signedIn = signIn(lies);
        requireOurs("signing in", signedIn);
        assertThat(signedIn.all("Location")).containsExactly("/workspace");
        for (String address : List.of("/workspace", "/admin", "/admin/accounts/new", "/sign-in", "/account/calendar")) {
            requireOurs(address, ask("GET", address, Map.of(), lies));
        }
        String name = UUID.randomUUID().toString();
        Answer made = ask(
                "POST",
                "/admin/areas",
                Map.of("_csrf", key("/admin/areas/new"), "name", name, "slug", "a-" + name, "key", name),
                lies);
        requireOurs("a form", made);
        Answer out = ask("POST", "/sign-out", Map.of("_csrf", key("/admin/areas/new")), lies);
        assertThat(out.status()).isEqualTo(302);
        requireOurs("signing out", out);
    }

    private static void requireOurs(String what, Answer answer) {
        assertThat(answer.headers().toString() + answer.body())
                .as(what)
                .doesNotContainIgnoringCase(ELSEWHERE, "gopher", ":6666");
        assertThat(answer.all("Location"))
                .as(what)
                .allSatisfy(to -> assertThat(to).startsWith("/").doesNotStartWith("//"));
    }

    private final List<String> everySet = new ArrayList<>();

    private Answer signIn(String... headers) throws Exception {
        Answer answer = ask(
                "POST", "/sign-in", Map.of("_csrf", key("/sign-in"), "username", email, "password", PASSWORD), headers);
        assertThat(answer.status()).isEqualTo(303);
        return answer;
    }

    private String key(String address) throws IOException {
        return Jsoup.parse(ask("GET", address, Map.of()).body())
                .select("[name=_csrf]")
                .val();
    }

    /** As a browser that keeps cookies, of an ancient kind that trusts this host without TLS. */
    private Answer ask(String method, String address, Map<String, String> fields, String... headers)
            throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        List<String> lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: plans.example.org");
        }
        lines.add("Accept: text/html");
        lines.add("Connection: close");
        lines.add("Cookie: "
                + cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        if (method.equals("POST")) {
            lines.add("Content-Type: application/x-www-form-urlencoded");
            lines.add("Content-Length: " + body.length());
        }
        Answer answer = RawHttp.send(
                port, method + " " + address + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n" + body);
        for (String set : answer.all("Set-Cookie")) {
            everySet.add(set);
            String[] pair = set.substring(0, set.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}

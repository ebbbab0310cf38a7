package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;

/** What happens to a form that no page may read: only a real server shows its error pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RefusedFormsOverHttpTests {

    private static final String PASSWORD = "three words together";

    @LocalServerPort
    int port;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    TestArea area;
    String email;
    String people;

    @BeforeEach
    void a_manager_with_a_password() {
        area = areas.fresh();
        UUID manager = area.member(Role.PLAN_MANAGER).accountId();
        email = manager + "@test.example";
        people = area.at("/people");
        TestAreas.asAdministrator(() -> links.setPassword(links.make(manager), PASSWORD));
    }

    @Test
    void a_form_with_a_wrong_key_is_answered_with_what_was_typed_and_the_way_back_to_its_page() throws Exception {
        signIn();
        var answer = post(
                people,
                Map.of(
                        "name",
                        "<b>Bea</b> & co",
                        "email",
                        "bea@x.example",
                        "_csrf",
                        "wrong",
                        "key",
                        "k",
                        "version",
                        "3",
                        "organisation",
                        UUID.randomUUID().toString(),
                        "validFrom.day",
                        "7",
                        "password",
                        "hidden"));

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("Send this again, please");
        assertThat(page.select("textarea").eachText()).containsExactly("bea@x.example", "<b>Bea</b> & co", "7");
        assertThat(page.select("main label").eachText()).containsExactly("Email", "Name", "Valid from day");
        assertThat(page.select("textarea:not([readonly])")).isEmpty();
        assertThat(page.select("main a").eachAttr("href")).containsExactly(people + "/new");
        assertThat(page.select("header").text()).doesNotContain("Testshire");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_form_that_outlived_its_session_is_kept_and_sign_in_leads_back_to_its_page() throws Exception {
        signIn();
        Document form = Jsoup.parse(get(people + "/new").body());
        forgetSession();

        var answer = post(
                people,
                Map.of("name", "Bea", "_csrf", form.select("main [name=_csrf]").val()));

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(page.select("h1").text()).isEqualTo("Sign in, then send this again");
        assertThat(page.select("textarea").eachText()).containsExactly("Bea");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/sign-in");
        assertThat(signIn().headers().firstValue("Location")).contains(people + "/new");
    }

    @Test
    void progress_that_was_typed_into_a_session_that_ended_is_kept() throws Exception {
        String updates = area.at("/a-plan/actions/1.1.1/updates");

        var answer = post(
                updates,
                Map.of(
                        "done", "Rang twelve families",
                        "difference", "They know whom to ask",
                        "newDue", "end of May 2027",
                        "key", UUID.randomUUID().toString(),
                        "after", UUID.randomUUID().toString(),
                        "level", UUID.randomUUID().toString(),
                        "from", "work"));

        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main label").eachText()).containsExactly("Difference", "Done", "New due");
        assertThat(page.select("textarea").eachText())
                .containsExactly("They know whom to ask", "Rang twelve families", "end of May 2027");
        assertThat(signIn().headers().firstValue("Location")).contains(updates + "/new");
    }

    @Test
    void who_has_neither_key_nor_session_is_asked_to_sign_in() throws Exception {
        var answer = post(people, Map.of("name", "Bea"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("main a").eachAttr("href")).containsExactly("/sign-in");
        assertThat(Jsoup.parse(answer.body()).select("textarea").eachText()).containsExactly("Bea");
    }

    @Test
    void text_from_a_form_on_another_site_is_not_shown_on_ours() throws Exception {
        var answer = browser.send(
                request(people)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("Call+0900=lies"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("lies", "0900");
    }

    @Test
    void far_too_much_is_shortened_and_a_file_has_to_be_chosen_again() throws Exception {
        signIn();
        String boundary = "x".repeat(20);
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String body = part + "text\"\r\n\r\n" + "word ".repeat(250_000) + "\r\n" + part
                + "file\"; filename=\"plan.txt\"\r\nContent-Type: text/plain\r\n\r\nsecret file\r\n--" + boundary
                + "--\r\n";
        var answer = browser.send(
                request(area.at("/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page.select("textarea").text()).startsWith("word word").hasSizeLessThanOrEqualTo(1_000_000);
        assertThat(page.select("main").text())
                .contains("A file cannot be kept", "too much to be shown whole")
                .doesNotContain("secret file");
    }

    @Test
    void a_file_over_the_limit_is_called_too_large_although_its_key_was_lost_with_it() throws Exception {
        signIn();
        String csrf = Jsoup.parse(get(people + "/new").body())
                .select("main [name=_csrf]")
                .val();
        String boundary = "x".repeat(20);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        String body = head + "_csrf\"\r\n\r\n" + csrf + "\r\n" + head
                + "file\"; filename=\"plan.txt\"\r\nContent-Type: text/plain\r\n\r\n" + "x".repeat(5_000_000) + "\r\n--"
                + boundary + "--\r\n";
        var answer = browser.send(
                request(area.at("/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(413, 422);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isNotBlank();
    }

    @Test
    void a_refused_sign_in_shows_its_page_again_with_what_was_typed_and_no_password() throws Exception {
        String csrf = Jsoup.parse(get("/sign-in").body()).select("[name=_csrf]").val();
        var answer = post("/sign-in", Map.of("username", "\"><b>x", "password", "hidden thing", "_csrf", csrf));

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: Sign in");
        assertThat(page.select("[name=username]").val()).isEqualTo("\"><b>x");
        assertThat(answer.body()).doesNotContain("hidden thing");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .doesNotContain("JSESSIONID");
    }

    @Test
    void a_page_that_is_not_there_says_so_to_everybody_in_the_same_words_without_an_area() throws Exception {
        String foreign = areas.fresh().at("");
        var nobody = get("/nothing/here");
        signIn();
        var known = get("/nothing/here");
        var another = get(foreign);

        for (var answer : new HttpResponse<?>[] {nobody, known, another}) {
            Document page = Jsoup.parse((String) answer.body());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(page.select("h1").text()).isEqualTo("Page not found");
            assertThat(page.text()).doesNotContain("Testshire");
            assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
        }
    }

    @Test
    void a_program_is_told_in_json_and_gets_no_page() throws Exception {
        var answer = browser.send(
                request(people)
                        .setHeader("Accept", "application/json")
                        .POST(BodyPublishers.ofString(""))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{").doesNotContain("<html");
    }

    private HttpResponse<String> signIn() throws Exception {
        String csrf = Jsoup.parse(get("/sign-in").body()).select("[name=_csrf]").val();
        var answer = post("/sign-in", Map.of("username", email, "password", PASSWORD, "_csrf", csrf));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private void forgetSession() {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> store.remove(URI.create("http://localhost:" + port), cookie));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(request(address).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html");
    }
}

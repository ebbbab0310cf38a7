package uk.sendplan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sendplan.TestAreas;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.exchange.TestImports;

/** What only a real server decides: how much it takes, and what it answers to more. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UploadLimitTests {

    private static final String PASSWORD = "a long enough password";
    private static final String BOUNDARY = "a-boundary-that-no-text-has";

    @LocalServerPort
    int port;

    @Autowired
    TestAreas areas;

    @Autowired
    PasswordLinks links;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private TestAreas.TestArea area;

    @BeforeEach
    void signIn() throws Exception {
        area = areas.fresh();
        TestAreas.asAdministrator(
                area.id(), () -> links.setPassword(links.make(area.manager().accountId()), PASSWORD));
        Document form = page("/sign-in");
        HttpResponse<String> answer = sendForm(
                "/sign-in",
                Map.of(
                        "_csrf",
                        form.selectFirst("[name=_csrf]").val(),
                        "username",
                        area.manager().accountId() + "@test.example",
                        "password",
                        PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void a_text_and_a_file_come_in() throws Exception {
        assertThat(handIn(TestImports.SMALL, null).statusCode()).isEqualTo(303);
        assertThat(handIn("", TestImports.SMALL.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void ten_megabytes_of_noise_are_told_on_the_page_of_the_form() throws Exception {
        HttpResponse<String> answer = handIn("", new byte[10 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#file-error").text()).contains("too large");
    }

    @Test
    void ten_megabytes_that_were_pasted_are_told_at_the_field_and_stay() throws Exception {
        String noise = "word ".repeat(2 * 1024 * 1024);
        HttpResponse<String> answer = handIn(noise, null);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#text-error").text()).contains("too large");
        assertThat(page.select("[name=text]").val()).hasSize(noise.strip().length());
    }

    @Test
    void more_than_the_server_takes_is_told_on_a_page_of_ours() throws Exception {
        tooLarge(handIn("", new byte[14 * 1024 * 1024]));
        tooLarge(handIn("word\n".repeat(3_000_000), null));
    }

    @Test
    void a_text_that_is_edited_has_the_same_limit() throws Exception {
        String self =
                handIn(TestImports.SMALL, null).headers().firstValue("Location").orElseThrow();
        Document form = page(URI.create(self).getPath() + "/text");

        tooLarge(sendForm(
                URI.create(self).getPath() + "/text",
                Map.of(
                        "_csrf",
                        form.select("main [name=_csrf]").val(),
                        "version",
                        "0",
                        "text",
                        "word ".repeat(3_000_000))));
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("The file or the text is too large");
        assertThat(page.select("main").text()).contains("4 MB");
    }

    private HttpResponse<String> handIn(String text, byte[] file) throws Exception {
        Document form = page(area.at("/imports/new"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "\"_csrf\"", form.select("main [name=_csrf]").val().getBytes(StandardCharsets.UTF_8));
        part(body, "\"key\"", form.select("main [name=key]").val().getBytes(StandardCharsets.UTF_8));
        part(body, "\"text\"", text.getBytes(StandardCharsets.UTF_8));
        part(
                body,
                "\"file\"; filename=\"" + (file == null ? "" : "plan.txt") + "\"",
                file == null ? new byte[0] : file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(
                request(area.at("/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> sendForm(String path, Map<String, String> fields) throws Exception {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = browser.send(request(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }
}

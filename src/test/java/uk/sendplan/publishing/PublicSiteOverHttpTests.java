package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
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
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.publishing.brand.AccentColour;
import uk.sendplan.publishing.brand.AreaBranding;
import uk.sendplan.publishing.brand.AreaBranding.LogoChange;
import uk.sendplan.publishing.brand.AreaBranding.SaveBrand;
import uk.sendplan.publishing.brand.LogoImage;
import uk.sendplan.publishing.brand.TestPictures;

/** What only a real server does: error pages, compression, HEAD, and the headers as they arrive. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicSiteOverHttpTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    AreaBranding branding;

    TestArea area;
    String slug;
    String plan;

    @BeforeEach
    void a_published_plan() throws Exception {
        area = areas.fresh();
        slug = area.enter(TestPlans.realShape());
        plan = "/areas/" + area.slug() + "/plans/" + slug;
        publish(slug);
        // Until its file is made, the page cannot say how large it is.
        send("GET", plan + ".pdf");
    }

    @Test
    void no_public_answer_sets_a_cookie_and_each_has_the_headers_of_safety() throws Exception {
        String withdrawn = area.enter(TestPlans.small());
        publish(withdrawn);
        area.asManager(() -> publishing.withdraw(area.manager(), withdrawn, 1, "A wrong figure"));
        String asset = Jsoup.parse(text(send("GET", "/")))
                .select("link[rel=stylesheet]")
                .attr("href");
        String tag = send("GET", plan).headers().firstValue("ETag").orElseThrow();

        List<HttpResponse<byte[]>> answers = List.of(
                send("GET", "/"),
                send("GET", plan),
                send("GET", plan, "If-None-Match", tag),
                send("GET", plan + ".json"),
                send("GET", plan + ".csv"),
                send("GET", plan + ".pdf"),
                send("GET", "/areas/" + area.slug() + "/plans/" + withdrawn),
                send("GET", plan + "/nothing"),
                send("GET", "/areas/nowhere/plans/nothing"),
                send(
                        "GET",
                        "/areas/nowhere/plans/nothing",
                        "Accept",
                        "text/html",
                        "Cookie",
                        "JSESSIONID=made-up; SESSION=up"),
                send("POST", plan),
                send("GET", "/areas/%00"),
                send("GET", asset),
                send("GET", "/assets/nothing.css"),
                send("GET", "/robots.txt"),
                send("GET", "/favicon.ico"));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactly(200, 200, 304, 200, 200, 200, 410, 404, 404, 404, 405, 400, 200, 404, 200, 200);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().map().keySet()).doesNotContain("x-powered-by", "server");
        });
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 400).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        });
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 404)
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Cache-Control"))
                        .contains("no-cache, no-store, max-age=0, must-revalidate"));
    }

    @Test
    void colour_and_logo_of_an_area_are_asked_for_once_and_its_pages_change_at_once() throws Exception {
        String lasting = text(send("GET", plan + "/editions/plan/1"));
        send("GET", plan);
        area.asManager(() -> {
            branding.save(
                    area.manager(),
                    new SaveBrand(
                            UUID.randomUUID(),
                            -1,
                            new AccentColour(0x1f, 0x5c, 0x3a),
                            new LogoChange.Replaced(LogoImage.of(TestPictures.png(120, 60)), "Testshire")));
            return true;
        });

        Document page = Jsoup.parse(text(send("GET", plan)));
        List<HttpResponse<byte[]>> files = List.of(
                send("GET", page.select("link[href*=/brand/]").attr("href")),
                send("GET", page.select(".app-header-logo").attr("src")));
        assertThat(files).allSatisfy(file -> {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().allValues("Cache-Control"))
                    .containsExactly("max-age=31536000, public, immutable");
            assertThat(file.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        });
        assertThat(files)
                .extracting(file -> file.headers().firstValue("Content-Type").orElse(""))
                .containsExactly("text/css;charset=UTF-8", "image/png");
        assertThat(text(send("GET", plan + "/editions/plan/1"))).isEqualTo(lasting);
    }

    @Test
    void compressed_and_plain_have_their_own_tags_and_both_are_answered_304() throws Exception {
        HttpResponse<byte[]> plain = send("GET", plan);
        HttpResponse<byte[]> zipped = send("GET", plan, "Accept-Encoding", "br, gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzipped(zipped.body())).isEqualTo(text(plain));
        assertThat(zipped.body()).hasSizeLessThan(plain.body().length / 2);
        for (HttpResponse<byte[]> first : List.of(plain, zipped)) {
            String coding = first == plain ? "identity" : "gzip";
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            for (String sent : List.of(tag, "\"other\", W/" + tag)) {
                HttpResponse<byte[]> again = send("GET", plan, "If-None-Match", sent, "Accept-Encoding", coding);
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("ETag")).contains(tag);
                assertThat(again.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            }
        }
        assertThat(plain.headers().firstValue("ETag"))
                .isNotEqualTo(zipped.headers().firstValue("ETag"));
        assertThat(send("GET", plan, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void who_asks_the_same_again_is_answered_the_same_to_the_last_header() throws Exception {
        List<String> addresses = List.of(plan, plan + ".json", plan + ".csv", plan + "/editions/plan/1", "/");
        List<HttpResponse<byte[]>> first = new ArrayList<>();
        for (String address : addresses) {
            first.add(send("GET", address, "Accept-Encoding", "gzip"));
            assertSame(send("GET", address, "Accept-Encoding", "gzip"), first.get(first.size() - 1));
        }
        Thread.sleep(1_100);
        for (int each = 0; each < addresses.size(); each++) {
            String tag = first.get(each).headers().firstValue("ETag").orElseThrow();
            String address = addresses.get(each);
            assertThat(send("GET", address, "Accept-Encoding", "gzip", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            assertSame(send("GET", address, "Accept-Encoding", "gzip"), first.get(each));
        }
    }

    private static void assertSame(HttpResponse<byte[]> again, HttpResponse<byte[]> first) {
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(headers(again)).isEqualTo(headers(first)).isNotEmpty();
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void head_has_the_headers_and_no_body() throws Exception {
        HttpResponse<byte[]> page = send("GET", plan + ".csv");
        HttpResponse<byte[]> head = send("HEAD", plan + ".csv");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(page.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(page.headers().firstValue("Content-Length"));
    }

    @Test
    void below_areas_an_unknown_address_gets_words_for_readers() throws Exception {
        for (String address : List.of("/areas/nowhere", plan + "/priorities/99", plan + "/nothing/at/all")) {
            HttpResponse<byte[]> answer = send("GET", address, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(text(answer)).select("h1").text()).isEqualTo("Nothing is published here");
            assertThat(text(answer)).doesNotContain("/workspace");
        }
    }

    @Test
    void a_pdf_is_sent_as_it_is_and_answered_304() throws Exception {
        HttpResponse<byte[]> file = send("GET", plan + ".pdf", "Accept-Encoding", "gzip");
        String tag = file.headers().firstValue("ETag").orElseThrow();

        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.");
        assertThat(send("GET", plan + ".pdf", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(send("HEAD", plan + ".pdf").headers().firstValue("Content-Length"))
                .contains(Integer.toString(file.body().length));
        assertThat(send("GET", plan + "/editions/plan/7.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void withdrawn_is_gone_at_once_also_from_what_was_kept() throws Exception {
        String tag = send("GET", plan).headers().firstValue("ETag").orElseThrow();
        area.asManager(() -> publishing.withdraw(area.manager(), slug, 1, "A wrong figure"));

        assertThat(send("GET", plan, "If-None-Match", tag).statusCode()).isEqualTo(410);
        assertThat(send("GET", plan + ".json").statusCode()).isEqualTo(410);
        assertThat(send("HEAD", plan).statusCode()).isEqualTo(410);
    }

    @Test
    void the_page_about_cookies_names_every_cookie_that_is_ever_set() throws Exception {
        String named = text(send("GET", "/cookies"));
        List<HttpResponse<byte[]>> answers = List.of(
                send("GET", "/sign-in", "Accept", "text/html"),
                send("GET", "/workspace", "Accept", "text/html"),
                send("POST", "/sign-in", "Content-Type", "application/x-www-form-urlencoded"));

        List<String> names = answers.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .distinct()
                .toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(named).contains(name));
    }

    private void publish(String planSlug) {
        TestPublishing.publish(publishing, area, planSlug, null);
    }

    private HttpResponse<byte[]> send(String method, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] zipped) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

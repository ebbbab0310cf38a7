package uk.sendplan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import uk.sendplan.TestAreas;
import uk.sendplan.access.Role;
import uk.sendplan.exchange.DemoText;
import uk.sendplan.exchange.TestImports;

@SpringBootTest
@AutoConfigureMockMvc
class HandInViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    private TestAreas.TestArea area;

    @BeforeEach
    void area() {
        area = areas.fresh();
    }

    @Test
    void the_form_explains_itself_and_the_list_begins_empty() throws Exception {
        Document form = page("/imports/new");
        assertThat(form.select("h1").text()).isEqualTo("Import a plan");
        assertThat(form.select("form textarea#text, form input#file[type=file]"))
                .hasSize(2);
        assertThat(form.selectFirst("main form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.selectFirst("input[name=key]").val()).hasSize(36);
        assertThat(page("/imports").select("main").text()).contains("Nothing was handed in yet");
    }

    @Test
    void a_pasted_text_is_read_and_listed_by_its_first_words() throws Exception {
        MockHttpServletResponse sent = send(UUID.randomUUID(), "\r\n" + TestImports.SMALL.replace("\n", "\r\n"), null);

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).startsWith(area.at("/imports/"));
        Document list = page("/imports");
        assertThat(list.select("tbody th").text()).isEqualTo("Testshire SEND Improvement Plan 2025-2027");
        assertThat(list.select("tbody tr").text()).contains("PLAN_MANAGER", "To check");
        String url = sent.getRedirectedUrl();
        assertThat(mvc.perform(get(url + "/text?format=txt").with(area.signedIn(Role.PLAN_MANAGER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("\n" + TestImports.SMALL);
    }

    @Test
    void a_file_is_read_and_listed_by_its_name() throws Exception {
        send(
                UUID.randomUUID(),
                "",
                file("C:\\plans\\my <plan>\u0000.txt", DemoText.read().getBytes(StandardCharsets.UTF_8)));

        assertThat(page("/imports").select("tbody th").text()).isEqualTo("my <plan>.txt");
    }

    @Test
    void a_web_page_is_read_as_one() throws Exception {
        String html = "<!doctype html><html><body><nav><a href=x>Home</a></nav><main><h1>A plan 2025-2027</h1>"
                + "<h2>Priority 1: Early help</h2><h3>What do we want to see?</h3><ol><li>Shorter waits.</li></ol></main></body></html>";

        String url = send(UUID.randomUUID(), "", file("plan.html", html.getBytes(StandardCharsets.UTF_8)))
                .getRedirectedUrl();

        Document check = page(url.substring(area.at("").length()));
        assertThat(check.select("h1").text()).endsWith("A plan 2025-2027");
        assertThat(check.select("#left-out").text()).contains("Home", "Navigation of a web page");
        Document text = page(url.substring(area.at("").length()) + "/text");
        assertThat(text.selectFirst("textarea").wholeText())
                .contains("# A plan 2025-2027", "1. Shorter waits.")
                .doesNotContain("<h1>");
    }

    @Test
    void the_same_form_sent_twice_makes_one_import() throws Exception {
        UUID key = UUID.randomUUID();

        assertThat(send(key, TestImports.SMALL, null).getRedirectedUrl()).isEqualTo(area.at("/imports/" + key));
        assertThat(send(key, TestImports.SMALL, null).getRedirectedUrl()).isEqualTo(area.at("/imports/" + key));

        assertThat(page("/imports").select("tbody tr")).hasSize(1);
    }

    @Test
    void a_key_that_another_area_used_is_not_found() throws Exception {
        UUID key = UUID.randomUUID();
        send(key, TestImports.SMALL, null);
        area = areas.fresh();

        assertThat(send(key, TestImports.SMALL, null).getStatus()).isEqualTo(404);
    }

    @Test
    void without_text_and_file_it_asks_for_one_of_them() throws Exception {
        refused(
                send(UUID.randomUUID(), " \n ", file("", new byte[0])),
                "text",
                "Paste the plan’s text, or choose a file");
        refused(
                send(UUID.randomUUID(), TestImports.SMALL, file("a.txt", "text".getBytes(StandardCharsets.UTF_8))),
                "file",
                "Paste the text or choose a file, not both");
        refused(send(UUID.randomUUID(), "", file("a.txt", new byte[0])), "file", "There is no text in it.");
    }

    @ParameterizedTest
    @CsvSource({
        "25504446, This is a PDF. Copy its text",
        "504B0304, Save it as plain text",
        "89504E47, This is a picture",
        "00010203, This does not look like text"
    })
    void a_file_of_another_kind_is_recognised(String firstBytes, String message) throws Exception {
        byte[] bytes = new byte[2000];
        byte[] first = java.util.HexFormat.of().parseHex(firstBytes);
        System.arraycopy(first, 0, bytes, 0, first.length);

        Document page = refused(send(UUID.randomUUID(), "", file("plan.txt", bytes)), "file", message);

        assertThat(page.select("#file-hint").text()).contains("Choose one again");
    }

    @Test
    void noise_is_refused_and_what_was_typed_stays() throws Exception {
        String noise = "x%y ".repeat(500);
        Document page = refused(send(UUID.randomUUID(), noise + "\u0000", null), "text", "does not");
        assertThat(page.selectFirst("#text").wholeText().strip())
                .startsWith(noise.strip().substring(0, 100));

        Document prose = refused(
                send(UUID.randomUUID(), "just a few words that stand alone and say nothing", null),
                "text",
                "No headings");
        assertThat(prose.selectFirst("#text").wholeText().strip())
                .isEqualTo("just a few words that stand alone and say nothing");

        refused(send(UUID.randomUUID(), "", file("noise.txt", new byte[10_000_000])), "file", "too large");
        refused(send(UUID.randomUUID(), "word\n".repeat(210_000), null), "text", "too large");
    }

    private Document refused(MockHttpServletResponse response, String field, String message) throws Exception {
        assertThat(response.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
        assertThat(page.selectFirst("#" + field + "-error").text()).contains(message);
        return page;
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private Document page(String below) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(area.at(below)).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(UUID key, String text, MockMultipartFile file) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(area.at("/imports"));
        if (file != null) {
            request.file(file);
        }
        return mvc.perform(request.param("key", key.toString())
                        .param("text", text)
                        .with(area.signedIn(Role.PLAN_MANAGER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}

package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.Member;

/** A plan in an area of its own, whose people hand in spreadsheets at one of its doors. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class SheetPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    TestArea area;
    String plan;

    /** Where spreadsheets are handed in, below the plan. */
    abstract String door();

    /** @return the address of the file */
    String handIn(Member by, byte[] content) throws Exception {
        MockHttpServletResponse sent = sendFile(by, "filled-in.xlsx", content);
        assertThat(sent.getStatus()).as(text(sent)).isEqualTo(303);
        return sent.getRedirectedUrl();
    }

    MockHttpServletResponse sendFile(Member by, String name, byte[] content) throws Exception {
        return mvc.perform(multipart(URI.create(plan + door()))
                        .file(new MockMultipartFile("file", name, null, content))
                        .param("key", UUID.randomUUID().toString())
                        .with(area.signedIn(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The form that is sent to an address, with some of its fields changed. */
    MockHttpServletResponse send(Member by, Document page, String to, Map<String, String> changed) throws Exception {
        Element form = page.select("main form[method=post]").stream()
                .filter(one -> to.isEmpty()
                        ? !one.attr("action").matches(".*/(accept|discard)")
                        : one.attr("action").endsWith(to))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").stream()
                .filter(input -> !input.attr("type").matches("checkbox|radio") || input.hasAttr("checked"))
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(changed);
        return post(by, form.attr("action"), fields);
    }

    MockHttpServletResponse post(Member by, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder sending = MockMvcRequestBuilders.post(URI.create(address));
        fields.forEach(sending::param);
        return answer(by, sending.with(csrf()));
    }

    MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }

    int status(Member by, String address) throws Exception {
        return answer(by, get(URI.create(address))).getStatus();
    }

    Document open(Member by, String address) throws Exception {
        MockHttpServletResponse response = answer(by, get(URI.create(address)));
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return parsed(response);
    }

    static Document parsed(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString()).select("main").text();
    }

    /** What would be recorded, a row each. */
    static List<String> changes(Document page) {
        return page.select("section[aria-labelledby=changes] tbody tr").eachText();
    }

    static List<String> troubles(Document page) {
        return page.select("section[aria-labelledby=troubles] li").eachText();
    }

    static String answer(Document page) {
        return page.select("section[aria-labelledby=answer]").text();
    }
}

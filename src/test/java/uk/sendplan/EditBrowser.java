package uk.sendplan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.Member;

/** A person at a page with a form: opens it, changes fields, sends it. */
public final class EditBrowser {

    private final MockMvc mvc;
    private final TestArea area;
    private final Member member;

    public EditBrowser(MockMvc mvc, TestArea area) {
        this(mvc, area, area.manager());
    }

    public EditBrowser(MockMvc mvc, TestArea area, Member member) {
        this.mvc = mvc;
        this.area = area;
        this.member = member;
    }

    public record Answer(
            int status,
            String body,
            @Nullable String location,
            @Nullable String notice) {

        public Document page() {
            return Jsoup.parse(body);
        }

        public String goesTo() {
            return Objects.requireNonNull(location);
        }

        public String says() {
            return Objects.requireNonNull(notice);
        }

        public List<String> summary() {
            return page().select(".govuk-error-summary__list li").eachText();
        }
    }

    /** The main form of a page, with what is in it. */
    public final class Form {

        private final String action;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(Document page) {
            FormElement form = (FormElement) Objects.requireNonNull(page.selectFirst("main form"));
            action = form.attr("action");
            for (Element field : form.select("input, textarea, select")) {
                boolean unchecked = field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
                if (!unchecked && !field.attr("type").equals("file")) {
                    fields.put(field.attr("name"), value(field));
                }
            }
        }

        private static String value(Element field) {
            Element chosen = field.tagName().equals("select") ? field.selectFirst("option[selected]") : field;
            return chosen == null ? "" : chosen.val();
        }

        public String value(String field) {
            return Objects.requireNonNull(fields.get(field), field);
        }

        public Form with(String field, String value) {
            fields.put(field, value);
            return this;
        }

        public Form without(String field) {
            fields.remove(field);
            return this;
        }

        /** With a file in one of its fields. */
        public Answer send(String field, byte[] file) throws Exception {
            return send(field, file, "file");
        }

        /** @param name as the browser calls the file; empty where none was chosen */
        public Answer send(String field, byte[] file, String name) throws Exception {
            MockMultipartHttpServletRequestBuilder request = multipart(action);
            request.file(new MockMultipartFile(field, name, "application/octet-stream", file));
            fields.entrySet().stream()
                    .filter(each -> !each.getKey().equals(field))
                    .forEach(each -> request.param(each.getKey(), each.getValue()));
            return answer(request.with(csrf()));
        }

        public Answer send() throws Exception {
            return EditBrowser.this.send(action, fields);
        }
    }

    public Answer open(String address) throws Exception {
        return answer(get(address));
    }

    public Form form(String address) throws Exception {
        return new Form(open(address).page());
    }

    public Form formOf(Answer answer) {
        return new Form(answer.page());
    }

    public Answer send(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        fields.forEach(request::param);
        return answer(request);
    }

    private Answer answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MvcResult result = mvc.perform(request.with(area.signedIn(member))).andReturn();
        return new Answer(
                result.getResponse().getStatus(),
                result.getResponse().getContentAsString(),
                result.getResponse().getRedirectedUrl(),
                result.getFlashMap() == null
                        ? null
                        : (String) result.getFlashMap().get("notice"));
    }
}

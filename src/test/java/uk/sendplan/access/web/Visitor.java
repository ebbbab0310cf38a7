package uk.sendplan.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with a browser: opens pages, fills in the form of a page, sends it. */
public record Visitor(MockMvc mvc, RequestPostProcessor signedIn) {

    public record Answer(int status, Document page, String location, String notice, MvcResult result) {

        public List<String> errors() {
            return page.select(".govuk-error-summary__list li").eachText();
        }

        public String body() throws Exception {
            return result.getResponse().getContentAsString();
        }

        public String header(String name) {
            return result.getResponse().getHeader(name);
        }
    }

    public Answer open(String address) throws Exception {
        return answer(
                mvc.perform(get(java.net.URI.create(address)).with(signedIn)).andReturn());
    }

    public Form form(String address) throws Exception {
        return new Form(open(address).page(), address);
    }

    public Form form(Answer shown) {
        return new Form(shown.page(), "the answer");
    }

    public Answer send(String address, Map<String, String> fields) throws Exception {
        var request = post(java.net.URI.create(address)).with(signedIn).with(csrf());
        fields.forEach(request::param);
        return answer(mvc.perform(request).andReturn());
    }

    private static Answer answer(MvcResult result) throws Exception {
        Object notice =
                result.getFlashMap() == null ? null : result.getFlashMap().get("notice");
        return new Answer(
                result.getResponse().getStatus(),
                Jsoup.parse(result.getResponse().getContentAsString()),
                result.getResponse().getHeader("Location"),
                notice == null ? null : notice.toString(),
                result);
    }

    /** The form of a page with what is in it, to be changed and sent. */
    public final class Form {

        private final String action;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(Document page, String where) {
            Element form = Objects.requireNonNull(page.selectFirst("main form[method=post]"), where);
            action = form.attr("action");
            for (Element field : form.select("input, textarea, select")) {
                boolean unchecked = field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
                if (!unchecked && !field.attr("name").equals("_csrf")) {
                    fields.put(
                            field.attr("name"),
                            field.normalName().equals("select")
                                    ? field.select("option[selected]").val()
                                    : field.val());
                }
            }
        }

        public String value(String field) {
            return fields.get(field);
        }

        public Form with(String field, String typed) {
            fields.put(field, typed);
            return this;
        }

        public Form without(String field) {
            fields.remove(field);
            return this;
        }

        public Answer send() throws Exception {
            return Visitor.this.send(action, fields);
        }
    }
}

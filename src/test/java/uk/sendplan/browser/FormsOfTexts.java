package uk.sendplan.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import uk.sendplan.access.security.RouteTable;

/**
 * Sends each kind of form that takes a text once, with a child's number in every text that can be typed: each has to be refused at its
 * field, with what was typed still there. So nothing is saved by it.
 */
final class FormsOfTexts {

    private static final String NUMBER = "943 476 5919";
    private static final String TYPED = "Known as " + NUMBER + " there";
    private static final String SAID = "looks like an NHS number";

    /** The text of a whole plan is taken in to be read; the page that shows how it was read has what is in the way of a plan. */
    private static final Set<String> READ_FIRST =
            Set.of("/workspace/{area}/imports", "/workspace/{area}/imports/{import}/text");

    /** A trap for machines, what is looked up, figures and addresses, and of several rows all but the first. */
    private static final String NO_TEXT =
            "empty|numbers|sources|references|outcomes|about|value|upper|slug|.*-([2-9]|1\\d)";

    private final RouteTable routes;
    private final Set<String> sent = new HashSet<>();

    FormsOfTexts(RouteTable routes) {
        this.routes = routes;
    }

    int sent() {
        return sent.size();
    }

    /** What is wrong with the answers. */
    List<String> refuse(Page page, String html) {
        List<String> wrong = new ArrayList<>();
        for (Element form : Jsoup.parse(html, page.url()).select("main form[method=post]")) {
            List<Element> texts = form.select("textarea[name], input[type=text][name]:not([inputmode])").stream()
                    .filter(text -> !text.attr("name").matches(NO_TEXT))
                    .toList();
            if (texts.isEmpty()) {
                continue;
            }
            String action = form.hasAttr("action") ? form.absUrl("action") : page.url();
            String route = route(action);
            if (!READ_FIRST.contains(route) && sent.add(route)) {
                wrong.addAll(refused(page, form, texts, action, route));
            }
        }
        return wrong;
    }

    private String route(String action) {
        return routes.find("POST", PathContainer.parsePath(URI.create(action).getRawPath()))
                .orElseThrow()
                .pattern()
                .getPatternString();
    }

    private static List<String> refused(Page page, Element form, List<Element> texts, String action, String route) {
        APIResponse answer = page.request().post(action, sending(form, texts));
        Document again = Jsoup.parse(answer.text());
        int status = answer.status();
        answer.dispose();
        if (status != 422) {
            return List.of("a child's number is answered " + status + " by POST " + route);
        }
        List<String> wrong = new ArrayList<>();
        if (!again.text().contains(SAID)) {
            wrong.add("a child's number is taken for something else by POST " + route);
        }
        for (Element text : texts) {
            String name = text.attr("name");
            String id = text.id().isEmpty() ? name : text.id();
            if (again.select(".govuk-error-summary a[href=#" + id + "]").isEmpty()) {
                wrong.add("a child's number is not told at " + name + " by POST " + route + " but: "
                        + again.select(".govuk-error-summary").text());
            }
            Element kept = again.getElementById(id);
            if (kept == null || !(kept.val() + kept.wholeText()).contains(NUMBER)) {
                wrong.add("what was typed at " + name + " is gone, by POST " + route);
            }
        }
        return wrong;
    }

    /** As a browser sends it, with the first button pressed. */
    private static RequestOptions sending(Element form, List<Element> texts) {
        FormData data = FormData.create();
        for (Element field : form.select("input[name], select[name]")) {
            String kind = field.attr("type");
            boolean chosen = !Set.of("radio", "checkbox").contains(kind) || field.hasAttr("checked");
            if (field.tagName().equals("select")) {
                Element option = field.select("option[selected]").first();
                data.append(field.attr("name"), option == null ? "" : option.val());
            } else if (!kind.equals("file") && !kind.equals("submit") && chosen && !texts.contains(field)) {
                data.append(field.attr("name"), field.val());
            }
        }
        texts.forEach(text -> data.append(text.attr("name"), TYPED));
        Element button = form.select("button[name], input[type=submit][name]").first();
        if (button != null) {
            data.append(button.attr("name"), button.val());
        }
        boolean files = form.attr("enctype").startsWith("multipart");
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        return files ? options.setMultipart(data) : options.setForm(data);
    }
}

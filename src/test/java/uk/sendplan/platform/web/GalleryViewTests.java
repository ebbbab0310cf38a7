package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders every fragment with invented text; {@code target/gallery} then has the pages to look at in a browser. */
class GalleryViewTests {

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_whole(String name) throws IOException {
        var html = html(name);
        store(name, html);
        var page = Jsoup.parse(html);

        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("main#main-content h1")).hasSize(1);
        assertThat(page.select(".govuk-skip-link").attr("href")).isEqualTo("#main-content");
        assertThat(page.select("footer a").eachAttr("href")).containsExactly("/accessibility", "/privacy", "/cookies");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().startsWith("th:")))
                .isEmpty();
        assertThat(html).doesNotContain("??");
        linksWithinThePageLeadSomewhere(page);
        everyControlHasItsName(page);
    }

    static Stream<String> pages() {
        return Stream.of("components", "plan", "priority", "compare", "public", "error");
    }

    @Test
    void a_page_with_errors_says_so_first_and_links_to_each_field_in_page_order() {
        var page = Rendering.page("gallery/components", with("errors", Gallery.errors()));

        assertThat(page.title()).isEqualTo("Error: Gallery – Eastmoor SEND Partnership – SEND Plan Tracker");
        assertThat(page.select("main > *").first().className()).isEqualTo("govuk-error-summary");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#title", "#email", "#publish", "#dueOn");
        assertThat(page.select("#title").attr("aria-describedby")).isEqualTo("title-hint title-error");
        assertThat(page.select("#title-error").text()).isEqualTo("Error: Enter a title");
        assertThat(page.select("#email").attr("aria-describedby")).isEqualTo("email-error");
        assertThat(page.select("#introduction").attr("aria-describedby")).isEqualTo("introduction-hint");
        assertThat(page.select("#password").hasAttr("aria-describedby")).isFalse();
    }

    @Test
    void an_error_of_the_whole_form_stands_in_the_summary_without_a_link() {
        var errors = FormErrors.none().with(FormErrors.WHOLE_FORM, "The e-mail address or the password is wrong");
        var page = Rendering.page("gallery/components", with("errors", errors));

        assertThat(page.select(".govuk-error-summary li").text())
                .isEqualTo("The e-mail address or the password is wrong");
        assertThat(page.select(".govuk-error-summary a")).isEmpty();
    }

    @Test
    void what_was_typed_is_shown_back_as_text_and_a_password_is_not() {
        var page = Rendering.page("gallery/components", Gallery.model());

        assertThat(page.select("#title").val()).isEqualTo("<b>Plan</b> & \"more\" ${1+1}");
        assertThat(page.select("#introduction").text()).isEqualTo("Two paragraphs.");
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("wsoa");
        assertThat(page.select("[name=publish][checked]").val()).isEqualTo("area");
        assertThat(page.select("[name=partners][checked]").eachAttr("value")).containsExactly("all");
        assertThat(page.select("[name=dueOn.day], [name=dueOn.month], [name=dueOn.year]")
                        .eachAttr("value"))
                .containsExactly("31", "2", "2026");
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void a_notice_from_the_page_before_is_shown_at_the_top() {
        var page = Rendering.page("gallery/components", with("notice", "The plan was saved"));

        assertThat(page.select("main > *").first().text()).isEqualTo("Success The plan was saved");
        assertThat(page.title()).isEqualTo("Gallery – Eastmoor SEND Partnership – SEND Plan Tracker");
    }

    @Test
    void the_header_names_the_area_and_marks_where_one_is_and_signs_out_by_a_form() {
        var page = Rendering.page("gallery/components", Gallery.model());

        assertThat(page.select(".app-header-home").text()).isEqualTo("Eastmoor SEND Partnership SEND Plan Tracker");
        assertThat(page.select(".app-navigation [aria-current]").text()).isEqualTo("Improvement plan 2025 to 2027");
        assertThat(page.select(".app-header form").attr("method")).isEqualTo("post");
        assertThat(page.select(".app-header form").attr("action")).isEqualTo("/sign-out");
    }

    @Test
    void a_page_for_everyone_has_no_form_and_no_account_even_if_somebody_is_signed_in() {
        var page = Rendering.page("gallery/public", Gallery.model());

        assertThat(page.select("form, .app-header-account")).isEmpty();
        assertThat(page.text()).doesNotContain("Rowan");
        assertThat(page.select(".govuk-back-link").attr("href")).isEqualTo("/areas/eastmoor");
    }

    @Test
    void a_reference_shows_number_outcomes_points_citations_and_flags() {
        var page = Rendering.page("gallery/priority", Gallery.model());

        assertThat(page.select(".app-reference-number [aria-hidden]").eachText())
                .containsExactly("2.1", "2.2", "2.3", "2.4", "2.9", "2.10");
        assertThat(page.getElementById("reference-2.2").select(".app-citation").eachText())
                .containsExactly("B1 not listed by this priority", "C10");
        assertThat(page.getElementById("reference-2.3")
                        .select(".app-outcome-points > li")
                        .eachText())
                .contains("a library of short films made by pupils B3");
        assertThat(page.getElementById("reference-2.9").select(".app-tag").text())
                .isEqualTo("Retired");
        assertThat(page.select(".app-plan-contents [aria-current]").text())
                .isEqualTo("2 Getting help early, in school and at home 10 references");
    }

    @Test
    void every_tag_has_a_word_and_an_unknown_shape_is_an_error() {
        var page = Rendering.page("gallery/components", Gallery.model());

        assertThat(page.select(".app-tag"))
                .hasSize(12)
                .allMatch(tag -> !tag.text().isBlank());
        assertThat(page.select(".app-tag svg")).hasSize(11);
        assertThatThrownBy(() -> Rendering.html("gallery/unknown-shape", Map.of()))
                .hasStackTraceContaining("fragment could not be resolved");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 413, 422, 500, 503, 418})
    void every_error_has_its_words_and_a_way_back(int status) {
        var page = Rendering.page("error", Map.of("status", status, "errors", List.of("from Spring"), "path", "/x"));

        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.title()).isEqualTo(page.select("h1").text() + " – SEND Plan Tracker");
        assertThat(page.select("main p"))
                .hasSize(2)
                .allMatch(paragraph -> !paragraph.text().isBlank());
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/workspace", "/");
        assertThat(page.select("form")).isEmpty();
    }

    private static void linksWithinThePageLeadSomewhere(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        var anchors = page.select("a[href^=#]").eachAttr("href").stream()
                .map(href -> href.substring(1))
                .filter(anchor -> !anchor.matches("reference-2\\.[5-8]"));
        assertThat(anchors).allMatch(ids::contains);
        assertThat(page.select("[aria-describedby]").stream()
                        .flatMap(element ->
                                Stream.of(element.attr("aria-describedby").split(" "))))
                .allMatch(ids::contains);
    }

    private static void everyControlHasItsName(Document page) {
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .allMatch((Element control) ->
                        !page.select("label[for='" + control.id() + "']").text().isBlank());
        assertThat(page.select("fieldset"))
                .allMatch(group -> !group.select("legend").text().isBlank());
    }

    private static String html(String name) {
        return switch (name) {
            case "components" -> Rendering.html("gallery/components", with("errors", Gallery.errors()));
            case "public" ->
                Rendering.html(
                        "gallery/public",
                        with("header", SiteHeader.ofArea("Eastmoor SEND Partnership", "/areas/eastmoor")));
            case "error" -> Rendering.html("error", Map.of("status", 404));
            default -> Rendering.html("gallery/" + name, Gallery.model());
        };
    }

    private static Map<String, Object> with(String key, Object value) {
        var model = Gallery.model();
        model.put(key, value);
        return model;
    }

    private static void store(String name, String html) throws IOException {
        var folder = Path.of("target/gallery");
        Files.createDirectories(folder);
        var files =
                Path.of("src/main/resources/static/").toAbsolutePath().toUri().toString();
        Files.writeString(folder.resolve(name + ".html"), html.replace("\"/assets/", "\"" + files + "assets/"));
    }
}

package uk.sendplan.publishing.web.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.publishing.brand.LogoImage;
import uk.sendplan.publishing.brand.TestPictures;

/** A plan manager gives the public pages a logo and a colour; readers see them. */
@SpringBootTest
@AutoConfigureMockMvc
class BrandingViewTests {

    private static final String PRODUCT = "#10404a";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    TestArea area;
    String branding;
    String plan;

    @BeforeEach
    void a_published_plan() {
        area = areas.fresh();
        branding = area.at("/branding");
        String slug = area.enter(TestPlans.small());
        TestPublishing.publish(publishing, area, slug, null);
        plan = "/areas/" + area.slug() + "/plans/" + slug;
    }

    @Test
    void the_areas_page_leads_to_it_and_it_begins_with_the_products_own() throws Exception {
        assertThat(managers(area.at("")).select("main a[href=" + branding + "]"))
                .hasSize(1);
        assertThat(Jsoup.parse(mvc.perform(get(area.at("")).with(area.signedIn(Role.OFFICER)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("main a[href=" + branding + "]"))
                .isEmpty();

        Document page = managers(branding);
        assertThat(page.select("h1").text()).isEqualTo("Logo and colour");
        assertThat(page.select(".app-brand-sample .app-header-mark")).hasSize(1);
        assertThat(page.select(".app-brand-sample link, [name=removeLogo]")).isEmpty();
        assertThat(page.select("[name=accent]").val()).isEmpty();
        assertThat(page.select("[style], style")).isEmpty();
    }

    @Test
    void what_is_saved_stands_on_every_page_that_follows_the_area_and_on_none_that_never_changes() throws Exception {
        String lasting = text(plan + "/editions/plan/1");
        String priority = text(plan + "/editions/plan/1/priorities/1");
        assertThat(page(plan).select(".app-header-logo, link[href*=/brand/]")).isEmpty();
        assertThat(page(plan).select("meta[name=theme-color]").attr("content")).isEqualTo(PRODUCT);

        MockHttpServletResponse saved =
                send(form("accent", "1F5C3A", "logoAlt", "Testshire together"), TestPictures.png(600, 96));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getRedirectedUrl()).isEqualTo(branding);

        for (String address : List.of(
                "/areas/" + area.slug(),
                plan,
                plan + "/editions",
                plan + "/you-said",
                plan + "/priorities/1",
                plan + "/priorities/1/feedback",
                "/areas/" + area.slug() + "/alerts")) {
            Document page = page(address);
            assertThat(page.select("html.app-brand .app-header-logo"))
                    .as(address)
                    .singleElement()
                    .satisfies(logo -> {
                        assertThat(logo.attr("alt")).isEqualTo("Testshire together");
                        assertThat(logo.attr("width")).isEqualTo("200");
                        assertThat(logo.attr("height")).isEqualTo("32");
                        assertThat(answer(logo.attr("src")).getContentType()).isEqualTo("image/png");
                    });
            assertThat(page.select(".app-header-mark")).as(address).isEmpty();
            assertThat(page.select("meta[name=theme-color]").attr("content")).isEqualTo("#1f5c3a");
            List<String> sheets = page.select("link[rel=stylesheet]").eachAttr("href");
            assertThat(sheets).hasSize(3);
            assertThat(sheets.get(1)).contains("/app");
            assertThat(text(sheets.get(2)))
                    .isEqualTo(".app-brand{--app-ink:#1f5c3a;--app-accent:#1f5c3a;--govuk-brand-colour:#1f5c3a}\n");
            assertThat(page.select("[style], style")).isEmpty();
        }
        assertThat(text(plan + "/editions/plan/1")).isEqualTo(lasting);
        assertThat(text(plan + "/editions/plan/1/priorities/1")).isEqualTo(priority);
        assertThat(text("/")).doesNotContain("/brand/");
        assertThat(text("/accessibility")).doesNotContain("/brand/");
    }

    @Test
    void a_page_and_its_tag_change_with_the_brand() throws Exception {
        String page = plan + "/priorities/1";
        String before = answer(page).getHeader("ETag");
        send(form("accent", "#1f5c3a"), null);
        String after = answer(page).getHeader("ETag");
        assertThat(after).isNotEqualTo(before);
        send(form("accent", ""), null);
        assertThat(answer(page).getHeader("ETag")).isEqualTo(before);
    }

    @Test
    void colour_and_logo_are_kept_for_ever_and_are_gone_when_they_are_changed() throws Exception {
        send(form("accent", "#1f5c3a", "logoAlt", "Testshire"), TestPictures.png(60, 60));
        String sheet = page(plan).select("link[href*=/brand/]").attr("href");
        String logo = page(plan).select(".app-header-logo").attr("src");
        for (String address : List.of(sheet, logo)) {
            assertThat(answer(address).getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(answer(address).getHeaders("Set-Cookie")).isEmpty();
        }
        assertThat(answer(sheet).getContentType()).startsWith("text/css");

        TestArea other = areas.fresh();
        assertThat(answer(sheet.replace(area.slug(), other.slug())).getStatus()).isEqualTo(404);
        assertThat(answer(logo.replace(area.slug(), other.slug())).getStatus()).isEqualTo(404);
        assertThat(answer(sheet.replace(".css", ".png")).getStatus()).isEqualTo(404);

        send(form("accent", "#3b2a6b"), TestPictures.png(90, 60));
        for (String address : List.of(sheet, logo)) {
            assertThat(answer(address).getStatus()).as(address).isEqualTo(404);
            assertThat(answer(address).getHeader("Cache-Control")).doesNotContain("immutable");
        }
    }

    @Test
    void nothing_that_was_hidden_in_the_file_goes_out() throws Exception {
        for (byte[] upload : List.of(TestPictures.pngSaying("CanaryInFile"), TestPictures.jpegSaying("CanaryInFile"))) {
            assertThat(send(form("logoAlt", "Testshire"), upload).getStatus()).isEqualTo(303);
            byte[] served =
                    answer(page(plan).select(".app-header-logo").attr("src")).getContentAsByteArray();
            assertThat(new String(served, StandardCharsets.ISO_8859_1))
                    .startsWith("\u0089PNG")
                    .doesNotContain("Canary");
        }
    }

    @Test
    void a_colour_that_cannot_be_read_says_why_names_one_that_can_and_stays() throws Exception {
        Document page = again(form("accent", "#FFD700"), null);

        assertThat(page.title()).startsWith("Error: ");
        String error = page.select("#accent-error").text();
        assertThat(error).contains("#ffd700 has a contrast of 1.1 to 1", "at least 4.5 to 1");
        assertThat(page.select("[name=accent]").val()).isEqualTo("#FFD700");
        String proposed = error.replaceAll(".*\\. (#[0-9a-f]{6}) is the nearest.*", "$1");
        assertThat(page.select(".app-brand-swatch rect").eachAttr("fill")).containsExactly("#ffd700", proposed);
        assertThat(send(form("accent", proposed), null).getStatus()).isEqualTo(303);

        for (String typed : List.of("green", "#12345", "url(x)", "#fff;}")) {
            Document refused = again(form("accent", typed), null);
            assertThat(refused.select("#accent-error").text()).contains("Enter a colour as # and six digits");
            assertThat(refused.select("[name=accent]").val()).isEqualTo(typed);
            assertThat(refused.select(".app-brand-swatch")).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_logo_says_why_and_what_was_typed_stays() throws Exception {
        Map<byte[], String> files = new LinkedHashMap<>();
        files.put(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "Choose a PNG or a JPEG");
        files.put(TestPictures.gif(), "Choose a PNG or a JPEG");
        files.put(new byte[LogoImage.LARGEST_UPLOAD + 1], "at most 1 MB");
        files.put(new byte[0], "The file is empty");
        files.put(TestPictures.pngClaiming(3001, 20), "at most 3,000 pixels each way. This one has 3,001 by 20");
        files.put("\u0089PNG\r\n\u001a\nno".getBytes(StandardCharsets.ISO_8859_1), "cannot be read as a picture");
        for (Map.Entry<byte[], String> file : files.entrySet()) {
            Document page = again(form("accent", "#1f5c3a", "logoAlt", "Testshire <b>"), file.getKey());
            assertThat(page.select("#logo-error").text()).contains(file.getValue());
            assertThat(page.select("#logo-hint").text()).contains("Choose it again: a PNG or JPEG");
            assertThat(page.select("[name=logoAlt]").val()).isEqualTo("Testshire <b>");
            assertThat(page.select("[name=accent]").val()).isEqualTo("#1f5c3a");
            assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#logo");
        }
        assertThat(page(plan).select(".app-header-logo")).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_page() throws Exception {
        Document page = again(form("accent", "#FFD700"), TestPictures.gif());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#accent", "#logo", "#logoAlt");
    }

    @Test
    void a_logo_needs_words_of_at_most_120_characters() throws Exception {
        assertThat(again(form(), TestPictures.png(60, 60))
                        .select("#logoAlt-error")
                        .text())
                .contains("Say in words what the logo is");
        assertThat(again(form("logoAlt", "x".repeat(121)), TestPictures.png(60, 60))
                        .select("#logoAlt-error"))
                .isNotEmpty();
        assertThat(again(form("logoAlt", "anna@testshire.example"), TestPictures.png(60, 60))
                        .select("#logoAlt-error")
                        .text())
                .contains("anna@testshire.example");
        assertThat(again(form("logoAlt", "Testshire"), null)
                        .select("#logo-error")
                        .text())
                .contains("Choose a logo");
        assertThat(send(form("logoAlt", "<b>&\"'"), TestPictures.png(60, 60)).getStatus())
                .isEqualTo(303);
        assertThat(page(plan).select(".app-header-logo").attr("alt")).isEqualTo("<b>&\"'");
    }

    @Test
    void the_logo_is_removed_and_the_products_mark_is_back() throws Exception {
        send(form("logoAlt", "Testshire"), TestPictures.png(60, 60));
        assertThat(managers(branding).select(".app-brand-sample .app-header-logo"))
                .hasSize(1);
        Document both = again(form("removeLogo", "true"), TestPictures.png(60, 60));
        assertThat(both.select("#removeLogo-error").text()).contains("not both");

        assertThat(send(form("removeLogo", "true"), null).getStatus()).isEqualTo(303);
        assertThat(page(plan).select(".app-header-logo")).isEmpty();
        assertThat(page(plan).select(".app-header-mark")).hasSize(1);
        assertThat(managers(branding).select("[name=logoAlt]").val()).isEmpty();
    }

    @Test
    void who_saves_over_another_sees_both() throws Exception {
        send(form("accent", "#1f5c3a", "logoAlt", "Testshire"), TestPictures.png(60, 60));
        Map<String, String> late = form("accent", "#3b2a6b", "logoAlt", "Testshire SEND");
        send(form("accent", "#7a1f1f"), null);

        MockHttpServletResponse overtaken = send(late, TestPictures.png(30, 60));
        assertThat(overtaken.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(overtaken.getContentAsString());
        assertThat(page.select(".app-conflict-table td").eachText())
                .containsExactly(
                        "#7a1f1f",
                        "#3b2a6b",
                        "A logo of 60 by 60 pixels",
                        "Another logo, which you have to choose again",
                        "Testshire",
                        "Testshire SEND");
        assertThat(send(fields(page), null).getStatus()).isEqualTo(303);
        assertThat(managers(branding).select("[name=accent]").val()).isEqualTo("#3b2a6b");
    }

    private Document managers(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** The form as it is opened, with what is typed. */
    private Map<String, String> form(String... typed) throws Exception {
        Map<String, String> fields = fields(managers(branding));
        for (int place = 0; place < typed.length; place += 2) {
            fields.put(typed[place], typed[place + 1]);
        }
        return fields;
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main form input:not([type=file]):not([type=checkbox])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private Document again(Map<String, String> fields, byte @Nullable [] file) throws Exception {
        MockHttpServletResponse answer = send(fields, file);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** As a browser does: where no file is chosen, an empty one without a name. */
    private MockHttpServletResponse send(Map<String, String> fields, byte @Nullable [] file) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(branding);
        request.file(
                file == null
                        ? new MockMultipartFile("logo", "", "application/octet-stream", new byte[0])
                        : new MockMultipartFile("logo", "logo.png", "image/png", file));
        fields.forEach(request::param);
        return mvc.perform(request.with(csrf()).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse();
    }
}

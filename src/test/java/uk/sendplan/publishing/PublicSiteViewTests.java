package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.Async;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.shared.AsAt;

@SpringBootTest
@AutoConfigureMockMvc
class PublicSiteViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanQueries plans;

    @Autowired
    PlanDrafting drafting;

    TestArea area;

    @BeforeEach
    void an_area() {
        area = areas.fresh();
    }

    @Test
    void a_plan_nobody_published_is_nowhere_public() throws Exception {
        String plan = address(area.enter(TestPlans.small()));

        for (String below : List.of(
                "",
                ".json",
                ".csv",
                ".pdf",
                "/priorities/1",
                "/editions",
                "/editions/plan/1",
                "/editions/plan/1.pdf",
                "/editions/plan/1/priorities/1")) {
            assertThat(answer(plan + below).getStatus()).as(below).isEqualTo(404);
        }
        assertThat(answer("/areas/" + area.slug()).getStatus()).isEqualTo(404);
        assertThat(page("/").select("a[href*=" + area.slug() + "]")).isEmpty();
    }

    @Test
    void a_published_plan_is_found_from_the_start_page_and_names_its_edition() throws Exception {
        String plan = published(TestPlans.small());

        assertThat(page("/?q=testshire").select("main a").eachAttr("href")).contains("/areas/" + area.slug());
        assertThat(page("/areas/" + area.slug()).select("main a").eachAttr("href"))
                .containsExactly(plan);
        Document page = page(plan);
        assertThat(page.select("h1").text()).isEqualTo("Small improvement plan");
        assertThat(page.select(".app-header-area").text()).isEqualTo("Testshire");
        assertThat(page.select(".app-public-part-name a").eachAttr("href"))
                .containsExactly(plan + "/priorities/1", plan + "/priorities/2");
        assertThat(page.select("main").text())
                .contains("Edition 1, published on ")
                .contains("What is new");
        assertThat(page.select("main a").eachAttr("href")).contains(plan + ".csv", plan + ".json", plan + "/editions");
    }

    @Test
    void a_priority_has_a_page_with_contents_citations_that_lead_on_and_its_neighbours() throws Exception {
        Document page = page(published(TestPlans.small()) + "/priorities/1");

        assertThat(page.select("h1").text()).isEqualTo("Priority 1: Help that comes early");
        assertThat(page.select(".app-plan-contents [aria-current]").text()).startsWith("1 Help that comes early");
        assertThat(page.select("[id='reference-1.1'] .app-citation-code").attr("href"))
                .isEqualTo("#objective-1");
        assertThat(page.getElementById("objective-1").text()).startsWith("B3");
        assertThat(page.select("a[rel=next]").text()).contains("Priority 2: Enough places");
        assertThat(page.select("a[rel=prev], form, .app-citation-flag")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main a[href^=#]").eachAttr("href"))
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
    }

    @Test
    void an_edition_stays_as_it_is_when_a_newer_one_comes() throws Exception {
        String plan = published(TestPlans.small());
        String edition = answer(plan + "/editions/plan/1").getContentAsString();
        String priority = answer(plan + "/editions/plan/1/priorities/2").getContentAsString();

        retitle(slugOf(plan), "Second title");
        publish(slugOf(plan));
        assertThat(page(plan).select("main").text()).contains("Second title", "Edition 2, published on ");
        assertThat(answer(plan + "/editions/plan/1").getContentAsString()).isEqualTo(edition);
        assertThat(answer(plan + "/editions/plan/1/priorities/2").getContentAsString())
                .isEqualTo(priority)
                .contains(plan + "/editions/plan/1/priorities/1");
    }

    @Test
    void what_is_withdrawn_answers_410_with_the_reason_and_the_one_before_is_shown() throws Exception {
        String plan = published(TestPlans.small());
        String slug = slugOf(plan);
        retitle(slug, "Second title");
        publish(slug);
        assertThat(page(plan).select("h1").text()).isEqualTo("Second title");

        withdraw(slug, 2, "A wrong <figure>");
        assertThat(page(plan).select("h1").text()).isEqualTo("Small improvement plan");
        assertThat(page(plan).select(".govuk-inset-text").text())
                .contains("A newer edition of this plan was withdrawn");
        for (String below : List.of("/editions/plan/2", "/editions/plan/2/priorities/1")) {
            MockHttpServletResponse gone = answer(plan + below);
            assertThat(gone.getStatus()).isEqualTo(410);
            assertThat(Jsoup.parse(gone.getContentAsString()).select("main").text())
                    .contains("A wrong <figure>", "Second title");
        }

        withdraw(slug, 1, "Everything was wrong");
        for (String below : List.of("", ".json", ".csv", ".pdf", "/priorities/1")) {
            MockHttpServletResponse gone = answer(plan + below);
            assertThat(gone.getStatus()).as(below).isEqualTo(410);
            assertThat(gone.getContentAsString())
                    .contains("A wrong &lt;figure&gt;")
                    .doesNotContain("Help that comes early");
        }
        assertThat(page(plan + "/editions").select("main").text()).contains("Everything was wrong", "A wrong <figure>");
        assertThat(page("/areas/" + area.slug()).select("main").text()).contains("Nothing is published");
        assertThat(page("/?q=testshire").select("a[href='/areas/" + area.slug() + "']"))
                .isEmpty();
    }

    @Test
    void the_json_is_the_plan_as_data_and_the_csv_has_a_row_for_each_thing() throws Exception {
        String plan = published(TestPlans.small());

        MockHttpServletResponse json = answer(plan + ".json");
        assertThat(json.getContentType()).isEqualTo("application/json");
        PlanDocument document = PlanJson.fromJson(json.getContentAsString(StandardCharsets.UTF_8));
        assertThat(document.priorities()).hasSize(2);
        assertThat(json.getContentAsString()).contains("\"flag\":null").doesNotContain("not listed");

        MockHttpServletResponse csv = answer(plan + ".csv");
        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + area.slug() + "-" + slugOf(plan) + "-edition-1.csv\"");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines())
                .contains(
                        "3,\"Priority 1\",\"Help that comes early\",\"What we want to see\",\"What we want to see 1\",\"\",\"Families know whom to ask.\",\"\"",
                        "9,\"Priority 1\",\"Help that comes early\",\"Outcome\",\"Reference 1.2\",\"\",\"Every school can show:\",\"all\"");
    }

    @Test
    void every_answer_can_be_kept_a_moment_and_be_asked_for_again_without_its_body() throws Exception {
        String plan = published(TestPlans.small());

        for (String address : List.of(
                "/",
                "/accessibility",
                "/privacy",
                "/cookies",
                plan,
                plan + ".json",
                plan + ".csv",
                plan + "/priorities/2",
                plan + "/editions",
                plan + "/editions/plan/1",
                plan + "/editions/plan/1/priorities/1")) {
            MockHttpServletResponse first = answer(address);
            assertThat(first.getStatus()).as(address).isEqualTo(200);
            assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=10, must-revalidate, public");
            assertThat(first.getHeaders("Vary")).contains("Accept-Encoding");
            String tag = first.getHeader("ETag");
            assertThat(tag).startsWith("\"");
            MockHttpServletResponse again = Async.answer(mvc, get(address).header("If-None-Match", tag));
            assertThat(again.getStatus()).as(address).isEqualTo(304);
            assertThat(again.getContentAsByteArray()).isEmpty();
            assertThat(Async.answer(mvc, head(address)).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void who_is_signed_in_makes_no_difference() throws Exception {
        String plan = published(TestPlans.small());

        assertThat(mvc.perform(get(plan).with(area.signedIn(Role.PLAN_MANAGER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(answer(plan).getContentAsString())
                .doesNotContain("PLAN_MANAGER");
    }

    @Test
    void unknown_parts_editions_and_extensions_are_not_there() throws Exception {
        String plan = published(TestPlans.small());

        for (String below : List.of(
                ".xml",
                ".PDF",
                ".JSON",
                "/priorities/9",
                "/priorities/1.json",
                "/editions/plan/2",
                "/editions/plan/01",
                "/editions/plan/x",
                "/editions/plan/99999999999",
                "/editions/plan/1/priorities/%F0%9F%98%80",
                "/nothing")) {
            assertThat(answer(plan + below).getStatus()).as(below).isEqualTo(404);
        }
    }

    @Test
    void a_page_takes_two_queries_at_most_whatever_the_size_of_the_plan() throws Exception {
        for (int references : new int[] {2, 120}) {
            area = areas.fresh();
            String plan = published(TestPlans.ofReferences(references));
            for (String below : List.of("", "/priorities/1", ".csv", ".json", "/editions", "/editions/plan/1")) {
                assertThat(SqlStatements.of(() -> answer(plan + below)))
                        .as(below)
                        .filteredOn(statement -> statement.contains("plan_edition"))
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void a_plan_of_87_references_stays_light() throws Exception {
        String plan = published(TestPlans.realShape());

        for (int number = 0; number <= 8; number++) {
            MockHttpServletResponse page = answer(number == 0 ? plan : plan + "/priorities/" + number);
            assertThat(page.getContentAsByteArray()).hasSizeLessThan(100_000);
        }
    }

    @Test
    void the_plan_can_call_its_parts_what_it_likes() throws Exception {
        PlanDocument named = TestPlans.small();
        String plan = published(new PlanDocument(
                "Recommendations", null, null, "Recommendation", List.of(), List.of(), named.priorities()));

        assertThat(page(plan).select(".app-public-part-name").first().text())
                .isEqualTo("Recommendation 1: Help that comes early");
        assertThat(page(plan + "/priorities/2").title())
                .isEqualTo("Recommendation 2: Enough places – Testshire – SEND Plan Tracker");
    }

    @Test
    void a_plan_of_nothing_but_a_title_can_be_read() throws Exception {
        assertThat(page(published(TestPlans.empty())).select("main").text()).contains("This plan has no parts yet.");
    }

    private void retitle(String slug, String title) {
        area.asManager(() -> {
            var plan = plans.plan(area.manager(), slug, AsAt.NOW).plan();
            drafting.describe(
                    area.manager(),
                    new PlanDrafting.DescribePlan(
                            plan.id(), plan.version(), title, plan.kind(), plan.levelName(), null, null, List.of()));
            return true;
        });
    }

    /** With its file, so that the page can say how large that is. */
    private String published(PlanDocument document) throws Exception {
        String slug = area.enter(document);
        publish(slug);
        answer(address(slug) + ".pdf");
        return address(slug);
    }

    private void publish(String slug) {
        TestPublishing.publish(publishing, area, slug, "What is new");
    }

    private void withdraw(String slug, int number, String reason) {
        area.asManager(() -> publishing.withdraw(area.manager(), slug, number, reason));
    }

    private String address(String slug) {
        return "/areas/" + area.slug() + "/plans/" + slug;
    }

    private static String slugOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return Async.answer(mvc, get(URI.create(address)));
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}

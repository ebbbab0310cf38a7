package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;

@SpringBootTest
@AutoConfigureMockMvc
class PlanPagesViewTests {

    private static final List<String> PAGES = List.of(
            "",
            "?flagged=true",
            "/priorities/1",
            "/references/1.1",
            "/objectives",
            "/search?q=the",
            "/history",
            "/priorities/1/history",
            "/references/1.1/history",
            ".json");

    @Autowired
    TestAreas areas;

    @Autowired
    MockMvc mvc;

    @Test
    void every_page_takes_the_same_number_of_statements_whatever_the_size_of_the_plan() throws Exception {
        TestArea area = areas.fresh();
        String small = area.enter(TestPlans.ofReferences(2));
        String large = area.enter(TestPlans.ofReferences(90));
        area.manager();
        for (String page : PAGES) {
            assertThat(statements(area, area.at("/" + large + page)))
                    .as(page)
                    .isEqualTo(statements(area, area.at("/" + small + page)))
                    .isLessThan(40);
        }
    }

    private int statements(TestArea area, String address) throws Exception {
        return SqlStatements.of(() -> answer(area, Role.PLAN_MANAGER, address)).size();
    }

    @Test
    void the_list_of_plans_takes_the_same_number_of_statements_for_any_number_of_plans() throws Exception {
        TestArea area = areas.fresh();
        area.manager();
        int work = statements(area, "/workspace");
        int plans = statements(area, area.at(""));
        area.enter(TestPlans.empty());
        area.enter(TestPlans.small());
        assertThat(statements(area, "/workspace")).isEqualTo(work);
        assertThat(statements(area, area.at(""))).isEqualTo(plans);
    }

    @Test
    void the_first_visit_of_a_plan_of_87_references_is_small() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.realShape());
        for (Role role : List.of(Role.PLAN_MANAGER, Role.BOARD)) {
            String html = answer(area, role, area.at("/" + plan)).getContentAsString(StandardCharsets.UTF_8);
            assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(80_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/references/1.1", "/priorities/1", "/objectives"})
    void only_managers_see_what_edits(String page) throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.small());
        assertThat(page(area, Role.PLAN_MANAGER, area.at("/" + plan + page))
                        .select("main a[href$=/edit], main form[method=post]"))
                .isNotEmpty();
        assertThat(
                        page(area, Role.BOARD, area.at("/" + plan + page))
                                .select(
                                        "main a[href$=/edit], main a[href*=/new]:not([href*=/challenges/new]), main a[href*=/retire], main form[method=post]"))
                .isEmpty();
    }

    MockHttpServletResponse answer(TestArea area, Role role, String address) throws Exception {
        return mvc.perform(get(address).with(area.signedIn(role))).andReturn().getResponse();
    }

    Document page(TestArea area, Role role, String address) throws Exception {
        MockHttpServletResponse answer = answer(area, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void the_list_of_plans_says_what_each_holds_and_leads_straight_to_an_only_one() throws Exception {
        TestArea area = areas.fresh();
        assertThat(page(area, Role.BOARD, "/workspace").select("main").text()).contains("no plan yet");
        String only = area.enter(TestPlans.small());

        Document page = page(area, Role.BOARD, "/workspace");
        assertThat(page.select("main a.govuk-button").attr("href")).isEqualTo(area.at("/" + only));
        assertThat(page.select(".app-plans-item").text())
                .contains("Small improvement plan", "Not published", "2025-2027", "2 priorities", "3 references");

        area.enter(TestPlans.empty());
        assertThat(page(area, Role.BOARD, "/workspace").select("main a.govuk-button"))
                .isEmpty();
    }

    @Test
    void an_area_without_a_plan_shows_its_manager_how_to_begin() throws Exception {
        TestArea area = areas.fresh();
        assertThat(page(area, Role.PLAN_MANAGER, area.at(""))
                        .select("main a.govuk-button")
                        .eachAttr("href"))
                .containsExactly(area.at("/imports/new"), area.at("/plans/new"));
        assertThat(page(area, Role.FORUM, area.at("")).select("main a.govuk-button"))
                .isEmpty();
        assertThat(page(area, Role.FORUM, area.at(""))
                        .select("main a[href^=/areas/]")
                        .attr("href"))
                .isEqualTo("/areas/" + area.slug());
    }

    @Test
    void no_page_has_an_id_twice() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.realShape());
        for (String below : PAGES.subList(0, PAGES.size() - 1)) {
            assertThat(page(area, Role.PLAN_MANAGER, area.at("/" + plan + below))
                            .select("[id]")
                            .eachAttr("id"))
                    .as(below)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void an_empty_plan_has_every_page() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.empty());
        for (String below : List.of("", "/objectives", "/search", "/search?q=x", "/history", ".json")) {
            assertThat(answer(area, Role.OFFICER, area.at("/" + plan + below)).getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_plan_of_another_area_is_not_there() throws Exception {
        TestArea area = areas.fresh();
        TestArea other = areas.fresh();
        String plan = other.enter(TestPlans.small());
        for (String below : PAGES) {
            assertThat(answer(area, Role.PLAN_MANAGER, other.at("/" + plan + below))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(answer(area, Role.PLAN_MANAGER, area.at("/" + plan + below))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_plan_shows_its_counts_and_leads_to_every_reference() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.realShape());
        Document page = page(area, Role.BOARD, area.at("/" + plan));
        assertThat(page.select("#priorities tbody tr").get(1).select("td").eachText())
                .containsExactly("6", "11", "6", "10", "2");
        assertThat(page.select("#contents .app-numbers a")).hasSize(87);
        assertThat(page.select("#contents .app-numbers a"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.select("#partners li").get(2).text()).contains("Schools and settings", "stands for a group");
    }

    @ParameterizedTest
    @CsvSource({
        "flagged=true, '2.1,2.2,8.1'",
        "objective=A10, 1.8",
        "objective=a10, 1.8",
        "priority=6&objective=D3, '6.4,6.8'",
        "q=7.8, 7.8",
        "q=BY 5.16 more, 5.16",
        "priority=77, ''",
        "objective=Z9, ''",
        "q=nowhere to be found, ''",
        "'q=%25&priority=1', ''",
        "'flagged=nonsense&priority=7', '7.1,7.2,7.3,7.4,7.5,7.6,7.7,7.8'"
    })
    void the_references_of_a_plan_can_be_filtered_by_the_address(String query, String numbers) throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.realShape());
        Document page = page(area, Role.BOARD, area.at("/" + plan + "?" + query));
        assertThat(String.join(
                        ",", page.select("#references tbody th[scope=row]").eachText()))
                .isEqualTo(numbers);
        assertThat(page.select("#references").text())
                .contains(numbers.isEmpty() ? "No reference fits the filter" : " of 87");
    }

    @Test
    void a_reference_explains_what_it_cites() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.small());
        Document odd = page(area, Role.BOARD, area.at("/" + plan + "/references/2.1"));
        assertThat(odd.select("#citations .app-objectives-row").eachText())
                .containsExactly(
                        "C5 Places close to home, in other words",
                        "B3 Objective B3 says what the strategy wants for children and their families Flagged: B3 is an"
                                + " objective of this plan, but priority 2 does not list it. It is listed by priority 1.",
                        "2 On time A key principle of priority 2",
                        "Z9 Flagged: this plan has no objective Z9.");
        Document all = page(area, Role.BOARD, area.at("/" + plan + "/references/1.2"));
        assertThat(all.select("#citations").text()).contains("Every objective that priority 1 lists: 2");
        assertThat(all.select("#outcomes").text()).contains("a café for parents", "And it is checked each term.");
        assertThat(all.select("a[rel=prev]").attr("href")).endsWith("/references/1.1");
        assertThat(all.select("a[rel=next]").attr("href")).endsWith("/references/2.1");
    }

    @Test
    void a_priority_shows_all_that_it_holds() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.small());
        Document first = page(area, Role.BOARD, area.at("/" + plan + "/priorities/1"));
        assertThat(first.select("main").text())
                .contains("In the plan’s overview: “Early help”", "Belonging", "Clubs welcome everyone.");
        assertThat(first.select("#section-1").text()).contains("Next steps", "Ask the schools.");
        assertThat(first.select("#contents a[href^=#]"))
                .allSatisfy(link -> assertThat(
                                first.getElementById(link.attr("href").substring(1)))
                        .isNotNull());
        Document second = page(area, Role.BOARD, area.at("/" + plan + "/priorities/2"));
        assertThat(second.select("#objectives").text()).contains("Worded differently elsewhere");
        assertThat(second.select("#principles").text()).contains("High quality");
        assertThat(answer(area, Role.BOARD, area.at("/" + plan + "/priorities/3"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_coverage_tells_apart_what_is_cited_only_reached_and_left_out() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.realShape());
        Document page = page(area, Role.BOARD, area.at("/" + plan + "/objectives"));
        assertThat(page.select(".app-summary li").eachText())
                .containsExactly(
                        "Cited 30 of 33 are cited by their code",
                        "Only through “all” 1 of 33 are reached only by a citation of “all”",
                        "Not cited 2 of 33 are not cited at all");
        assertThat(page.getElementById("objective-A3").text()).contains("through “all”: 3.7", "Only through “all”");
        assertThat(page.select("#uncited").text())
                .contains("8 of 46 listings", "Priority 2: A8 C5", "Priority 3: A3 (only through “all”)");
        assertThat(page.select("#not-listed li").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("2.1 cites B1", "Priority 2 does not list", "listed in 1");
        assertThat(page.select("#wordings dt").eachText()).containsExactly("C3", "C8");
    }

    @Test
    void the_search_marks_what_it_found_and_is_never_upset() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.small());
        String search = area.at("/" + plan + "/search");
        Document found = searched(area, search, "CAFE");
        assertThat(found.select("mark").eachText()).containsExactly("café");
        assertThat(found.select(".app-found-title a").attr("href")).endsWith("/references/1.2");
        assertThat(found.select("main").text()).contains("1 part found for “CAFE”");
        for (String odd :
                List.of("%", "'", "\"", "<script>alert(1)</script>", "x".repeat(5000), "\u0000", "{0}", "😀")) {
            Document page = searched(area, search, odd);
            assertThat(page.select("main script")).isEmpty();
        }
        assertThat(searched(area, search, "nowhere").select("main").text()).contains("Nothing found", "fewer words");
        assertThat(searched(area, search, " ").select("main").text()).contains("Everything you type has to occur");
    }

    private Document searched(TestArea area, String address, String words) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(address).param("q", words).with(area.signedIn(Role.BOARD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
